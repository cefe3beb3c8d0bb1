namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds runs of digits that are as long as a code, a card or a phone number: no one counts so many of anything here but messages.</summary>
internal sealed class LongNumbers(SecretWords words)
{
    private const int ShortestCode = 6;
    private const int ShortestWithDots = 9;
    private const int NumbersOfAddress = 4;

    // "255.255.255.255."
    private const int LongestAddress = 16;

    /// <summary>Where they stand in a text.</summary>
    public IEnumerable<(int From, int To)> In(string text, Message typed)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsDigit(text[i])) continue;
            if (EndOfDateOrAddress(text, i) is { } behind)
            {
                i = behind;
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

    // Days ("24.12.2025", "2025-12-24"), and the numbers of computers in a network.
    private static int? EndOfDateOrAddress(string text, int from)
    {
        var end = from;
        while (end < text.Length && end - from <= LongestAddress && (char.IsDigit(text[end]) || text[end] is '-' or '.' or '/')) end++;
        if (end - from > LongestAddress) return null;
        var groups = text[from..end].TrimEnd('-', '.', '/').Split('-', '.', '/');
        var isDate = groups is [{ Length: <= 2 }, { Length: <= 2 }, ['1', '9', _, _] or ['2', '0', _, _]] or [['1', '9', _, _] or ['2', '0', _, _], { Length: <= 2 }, { Length: <= 2 }];
        return isDate || (groups.Length == NumbersOfAddress && !text.AsSpan(from, end - from).ContainsAny('-', '/') && groups.All(g => byte.TryParse(g, out _))) ? end : null;
    }

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
