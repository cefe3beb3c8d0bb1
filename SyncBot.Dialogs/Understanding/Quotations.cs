using System.Buffers;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds what stands in quotes.</summary>
internal static class Quotations
{
    // Far longer than any secret.
    private const int Longest = 200;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"\u201C\u201D\u201E\u00AB\u00BB\u300C\u300D");

    /// <summary>What begins at a place and stands in quotes as a whole, or null.</summary>
    public static (int From, int To)? At(string text, int from)
    {
        if (from == 0 || !Quotes.Contains(text[from - 1])) return null;
        var to = text.AsSpan(from, Math.Min(Longest, text.Length - from)).IndexOfAny(Quotes);
        return to > 0 ? (from, from + to) : null;
    }

    /// <summary>Whether a word stands in quotes by itself.</summary>
    public static bool IsQuotedAlone(string text, Word word)
    {
        var end = word.To;
        while (end < text.Length && (text[end] is '!' or '.' or '?' or ',')) end++;
        return word.From > 0 && Quotes.Contains(text[word.From - 1]) && end < text.Length && Quotes.Contains(text[end]);
    }
}
