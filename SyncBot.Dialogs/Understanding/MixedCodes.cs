namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds codes of letters and digits: serial numbers, recovery keys, the codes that bring a case somewhere else.</summary>
internal static class MixedCodes
{
    private const int ShortestSerial = 10;
    private const int LongestSerial = 14;
    private const int LeastChanges = 3;
    private const int GroupLength = 4;
    private const int LeastGroupsBySpaces = 4;
    private const int LeastGroups = 2;
    private const int MostGroups = 12;
    private const int LeastPlainGroupsBySpaces = 5;
    private const int LeastPlainGroups = 4;

    /// <summary>Where they stand in a text.</summary>
    public static IEnumerable<(int From, int To)> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(text[i])) continue;
            var end = EndOfRun(text, i);
            if (IsSerial(text.AsSpan(i, end - i))) yield return (i, end);
            else if (end - i == GroupLength && EndOfGroups(text, i) is { } groups)
            {
                yield return (i, groups);
                end = groups;
            }

            i = end;
        }
    }

    private static int EndOfRun(string text, int at)
    {
        while (at < text.Length && char.IsAsciiLetterOrDigit(text[at])) at++;
        return at;
    }

    // Letters and digits change more often than in "iphone16promax".
    private static bool IsSerial(ReadOnlySpan<char> run)
    {
        if (run.Length is < ShortestSerial or > LongestSerial) return false;
        var changes = 0;
        for (var i = 1; i < run.Length; i++)
        {
            if (char.IsAsciiDigit(run[i]) != char.IsAsciiDigit(run[i - 1])) changes++;
        }

        return changes >= LeastChanges;
    }

    private static int? EndOfGroups(string text, int from)
    {
        var (groups, mixed, end, separator) = (1, IsMixed(text.AsSpan(from, GroupLength)) ? 1 : 0, from + GroupLength, '\0');
        while (end < text.Length && groups < MostGroups && text[end] is ' ' or '-' && (separator == '\0' || text[end] == separator) && EndOfRun(text, end + 1) == end + 1 + GroupLength)
        {
            separator = text[end];
            groups++;
            if (IsMixed(text.AsSpan(end + 1, GroupLength))) mixed++;
            end += 1 + GroupLength;
        }

        if (groups >= (separator == ' ' ? LeastPlainGroupsBySpaces : LeastPlainGroups) && IsCapitalsAndDigits(text.AsSpan(from, end - from))) return end;
        return groups >= (separator == ' ' ? LeastGroupsBySpaces : LeastGroups) && mixed * 2 > groups ? end : null;
    }

    private static bool IsCapitalsAndDigits(ReadOnlySpan<char> groups) => groups.ContainsAnyInRange('0', '9') && !groups.ContainsAnyInRange('a', 'z');

    private static bool IsMixed(ReadOnlySpan<char> group) => group.ContainsAnyInRange('0', '9') && (group.ContainsAnyInRange('A', 'Z') || group.ContainsAnyInRange('a', 'z'));
}
