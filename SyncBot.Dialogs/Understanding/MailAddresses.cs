namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds e-mail addresses by their sign, with letters of all scripts, with spaces or brackets around it or without an ending: nothing else has letters on both sides of it.</summary>
internal static class MailAddresses
{
    // Of the parts of an address (RFC 5321, 4.5.3.1).
    private const int LongestName = 64;
    private const int LongestDomain = 255;

    /// <summary>Where they stand in a text.</summary>
    public static IEnumerable<(int From, int To)> In(string text)
    {
        for (var sign = text.IndexOf('@', StringComparison.Ordinal); sign >= 0; sign = text.IndexOf('@', sign + 1))
        {
            var (before, after) = (sign, sign + 1);
            while (before > 0 && sign - before < 3 && text[before - 1] is ' ' or '(' or '[' or '{') before--;
            while (after < text.Length && after - sign <= 3 && text[after] is ' ' or ')' or ']' or '}') after++;
            var (from, to) = (before, after);
            while (from > 0 && before - from < LongestName && IsOfName(text[from - 1])) from--;
            while (to < text.Length && to - after < LongestDomain && (IsOfDomain(text[to]) || IsSlip(text, to))) to++;
            if (from < before && to - after > 1 && char.IsLetter(text[after]) && ((before == sign && after == sign + 1) || text.AsSpan(after, to - after).TrimEnd('.').Contains('.'))) yield return (from, to);
        }
    }

    private static bool IsOfName(char c) => !char.IsWhiteSpace(c) && !Letters.IsSpaceless(c) && c is not ('"' or ':' or ';' or ',' or '<' or '>' or '(' or ')' or '[' or ']' or '=' or '/' or '@');

    private static bool IsOfDomain(char c) => (char.IsLetterOrDigit(c) && !Letters.IsSpaceless(c)) || c is '.' or '-' or '_' or '[' or ']';

    // "gmail,com", "gmail . com".
    private static bool IsSlip(string text, int at) =>
        (text[at] == ' ' && (string.CompareOrdinal(text, at, " . ", 0, 3) == 0 || string.CompareOrdinal(text, at - 2, " . ", 0, 3) == 0)) || IsComma(text, at);

    private static bool IsComma(string text, int at) => text[at] == ',' && at + 3 <= text.Length && char.IsAsciiLetterLower(text[at + 1]) && char.IsAsciiLetterLower(text[at + 2]);
}
