using System.Collections.Frozen;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds runs of digits that are as long as a code, a card or a phone number: no one counts so many of anything here but messages and bytes.</summary>
internal sealed class LongNumbers(SecretWords words)
{
    private const int ShortestCode = 6;
    private const int ShortestWithDots = 9;
    private const int NumbersOfAddress = 4;
    private const int MostSeparators = 3;
    private const int YearLength = 4;
    private const int ThousandsLength = 3;
    private const int LongestModel = 2;

    // "255.255.255.255."
    private const int LongestAddress = 16;

    // What stands before the number of a model, and the year behind it.
    private static readonly FrozenSet<string> Models = ["iphone", "ipad", "imac", "mac", "macbook", "pro", "air", "mini", "max", "plus", "se", "gen", "ios", "ipados", "macos", "watch"];

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
            var end = isPartOfWord ? EndOfDigits(text, i) : EndOfRun(text, i);
            if (!isPartOfWord && !IsNumbered(typed, i) && !IsCounting(text.AsSpan(i, end - i)) && Uncounted(text, typed, i, end) is var (from, to) && IsLong(text.AsSpan(from, to - from))) yield return (from, to);
            i = end;
        }
    }

    private static int EndOfRun(string text, int at)
    {
        while (true)
        {
            at = EndOfDigits(text, at);
            var next = at;
            while (next < text.Length && next - at < MostSeparators && text[next] is ' ' or '-' or '.' or '/' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212') next++;
            if (next == at || next == text.Length || !char.IsDigit(text[next]) || (next - at > 1 && !text.AsSpan(at, next - at).ContainsAnyExcept(" ./"))) return at;
            at = next;
        }
    }

    private static int EndOfDigits(string text, int at)
    {
        while (at < text.Length && char.IsDigit(text[at])) at++;
        return at;
    }

    private static bool IsLong(ReadOnlySpan<char> number)
    {
        var digits = 0;
        foreach (var c in number) digits += char.IsDigit(c) ? 1 : 0;
        return digits >= (number.ContainsAny('.', '/') ? ShortestWithDots : ShortestCode);
    }

    // Nothing of "1 234 567 messages", and of "iphone 15 2023 128 gb" neither the model, nor its year, nor what counts something.
    private (int From, int To) Uncounted(string text, Message typed, int from, int to)
    {
        var (at, behind) = typed.TokensOf(from, to);
        var isModel = at > 0 && Models.Contains(typed.Tokens[at - 1]);
        if (IsPartOfWhole(typed, at, behind) || CountsSomething(typed, behind))
        {
            if (IsOneNumber(text[from..to])) return (from, from);
            if (isModel) to = Math.Max(from, text.LastIndexOf(' ', to - 1, to - from));
        }

        for (var first = EndOfDigits(text, from); isModel && first <= to && (first - from <= LongestModel || IsYear(text.AsSpan(from, first - from))); first = EndOfDigits(text, from))
        {
            if (first == to) return (from, from);
            from = first + 1;
        }

        return (from, to);
    }

    // "1.234.567".
    private static bool IsOneNumber(string number) =>
        number.Split(' ', '.', '-', '/') is var groups && (groups.Length == 1 || (groups[0].Length <= ThousandsLength && groups.Skip(1).All(g => g.Length == ThousandsLength)));

    // "1-2-3-4-5-6": the steps of a page.
    private static bool IsCounting(ReadOnlySpan<char> number)
    {
        for (var i = 0; i < number.Length; i++)
        {
            if (i % 2 == 0 ? number[i] != '1' + (i / 2) : char.IsDigit(number[i])) return false;
        }

        return true;
    }

    // "1234567 of 2345678".
    private bool IsPartOfWhole(Message typed, int at, int behind) =>
        (behind + 1 < typed.Tokens.Count && words.Of.Contains(typed.Tokens[behind]) && char.IsDigit(typed.Tokens[behind + 1][0]))
        || (at > 1 && words.Of.Contains(typed.Tokens[at - 1]) && char.IsDigit(typed.Tokens[at - 2][0]));

    private static bool IsYear(ReadOnlySpan<char> number) => number.Length == YearLength && number[..2] is "19" or "20";

    // Days ("24.12.2025", "2025-12-24"), years ("2019-2023"), and the numbers of computers in a network.
    private static int? EndOfDateOrAddress(string text, int from)
    {
        var end = from;
        while (end < text.Length && end - from <= LongestAddress && (char.IsDigit(text[end]) || text[end] is '-' or '.' or '/')) end++;
        if (end - from > LongestAddress) return null;
        var groups = text[from..end].TrimEnd('-', '.', '/').Split('-', '.', '/');
        var isDate = groups is [{ Length: <= 2 }, { Length: <= 2 }, ['1', '9', _, _] or ['2', '0', _, _]] or [['1', '9', _, _] or ['2', '0', _, _], { Length: <= 2 }, { Length: <= 2 }] or [['2', '0', _, _], ['2', '0', _, _]];
        return isDate || (groups.Length == NumbersOfAddress && !text.AsSpan(from, end - from).ContainsAny('-', '/') && groups.All(g => byte.TryParse(g, out _))) ? end : null;
    }

    // "HT208960" is a page of a manual; serial numbers are found by their own form.
    private static bool IsPartOfWord(string text, int from) => from > 0 && char.IsAsciiLetter(text[from - 1]);

    private bool CountsSomething(Message typed, int behind) => behind < typed.Tokens.Count && words.Counted.Contains(typed.Tokens[behind]);

    // "Article 108771".
    private bool IsNumbered(Message typed, int from)
    {
        var (at, _) = typed.TokensOf(from, from + 1);
        return at > 0 && words.Exempt.Any(e => e.Length == 1 && e[0] == typed.Tokens[at - 1]);
    }
}
