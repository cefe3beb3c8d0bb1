using System.Text.RegularExpressions;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds runs of digits that are as long as a code, a card or a phone number: no one counts so many of anything here but messages.</summary>
internal sealed partial class LongNumbers(SecretWords words)
{
    private const int ShortestCode = 6;
    private const int ShortestWithDots = 9;

    /// <summary>Where they stand in a text.</summary>
    public IEnumerable<(int From, int To)> In(string text, Message typed)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsDigit(text[i])) continue;
            if (DateOrAddress().Match(text, i) is { Success: true } date)
            {
                i += date.Length - 1;
                continue;
            }

            var isPartOfWord = IsPartOfWord(text, i);
            var (end, digits, least) = (i, 0, ShortestCode);
            while (end < text.Length && (char.IsDigit(text[end]) || (!isPartOfWord && IsBetweenDigits(text, end))))
            {
                if (char.IsDigit(text[end])) digits++;
                else if (text[end] is '.' or '/') least = ShortestWithDots;
                end++;
            }

            if (digits >= least && !isPartOfWord && !CountsSomething(typed, end) && !IsNumbered(typed, i)) yield return (i, end);
            i = end;
        }
    }

    // Days, and the numbers of computers in a network.
    [GeneratedRegex(@"\G(?:(?:19|20)\d\d([-/.])\d\d?\1\d\d?|\d\d?([-/.])\d\d?\2(?:19|20)\d\d|(?:\d{1,3}\.){3}\d{1,3})(?!\d|[-/.]\d)")]
    private static partial Regex DateOrAddress();

    private static bool IsBetweenDigits(string text, int at) => text[at] is ' ' or '-' or '.' or '/' && at + 1 < text.Length && char.IsDigit(text[at + 1]);

    // "HT208960" is a page of a manual; serial numbers are found by their own form.
    private static bool IsPartOfWord(string text, int from) => from > 0 && char.IsAsciiLetter(text[from - 1]);

    private bool CountsSomething(Message typed, int end)
    {
        var (next, _) = typed.TokensOf(end, end);
        return next < typed.Tokens.Count && words.Counted.Contains(typed.Tokens[next]);
    }

    // "Article 108771".
    private bool IsNumbered(Message typed, int from)
    {
        var (at, _) = typed.TokensOf(from, from + 1);
        return at > 0 && words.Exempt.Any(e => e.Length == 1 && e[0] == typed.Tokens[at - 1]);
    }
}
