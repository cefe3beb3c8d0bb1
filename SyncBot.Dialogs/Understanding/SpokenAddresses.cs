namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds e-mail addresses that are written as they are spoken: "john dot smith at gmail dot com".</summary>
internal sealed class SpokenAddresses(SecretWords words)
{
    private const int LongestEnding = 8;

    /// <summary>Where they stand in a text.</summary>
    public IEnumerable<(int From, int To)> In(string text, Message typed)
    {
        for (var sign = text.IndexOf('@', StringComparison.Ordinal); sign > 0; sign = text.IndexOf('@', sign + 1))
        {
            if (Spaced(text, sign) is { } spaced) yield return spaced;
        }

        for (var at = 1; at + 2 < typed.Tokens.Count; at++)
        {
            if (!words.At.Contains(typed.Tokens[at]) || (EndOf(text, typed, at) ?? EndOfWritten(text, typed, at)) is not { } end) continue;
            var first = at - 1;
            while (first >= 2 && IsDot(typed, first - 1)) first -= 2;
            yield return (typed.Words[first].From, end);
        }
    }

    // "joan @ mail.com".
    private static (int From, int To)? Spaced(string text, int sign)
    {
        var (from, to) = (sign, sign + 1);
        while (from > 0 && text[from - 1] == ' ') from--;
        while (to < text.Length && text[to] == ' ') to++;
        if (from == sign && to == sign + 1) return null;
        var (first, dot) = (from, -1);
        while (first > 0 && !char.IsWhiteSpace(text[first - 1])) first--;
        for (; to < text.Length && (char.IsLetterOrDigit(text[to]) || text[to] is '.' or '-'); to++)
        {
            if (text[to] == '.') dot = to;
        }

        return first < from && dot > sign && dot + 2 < to ? (first, to) : null;
    }

    // "jsmith at icloud.com", but not "look at icloud.com".
    private int? EndOfWritten(string text, Message typed, int at) =>
        !words.Common.Contains(typed.Tokens[at - 1]) && !words.Telling.Contains(typed.Tokens[at - 1]) && typed.Words[at].Before is Pause.None
        && char.IsLetter(typed.Tokens[at + 1][0]) && typed.Tokens[at + 2].All(char.IsLetter)
        && text.AsSpan(typed.Words[at + 1].To, typed.Words[at + 2].From - typed.Words[at + 1].To) is "." ? typed.Words[at + 2].To : null;

    private int? EndOf(string text, Message typed, int at)
    {
        var bracketed = typed.Words[at].From > 0 && text[typed.Words[at].From - 1] is '(' or '[';
        if (bracketed && text.AsSpan(typed.Words[at + 1].To, typed.Words[at + 2].From - typed.Words[at + 1].To) is ".") return typed.Words[at + 2].To;
        var last = at + 1;
        while (last + 2 < typed.Tokens.Count && IsDot(typed, last + 1)) last += 2;
        return last > at + 1 && typed.Tokens[last].Length <= LongestEnding ? typed.Words[last].To : null;
    }

    private bool IsDot(Message typed, int index) => words.Dot.Contains(typed.Tokens[index]);
}
