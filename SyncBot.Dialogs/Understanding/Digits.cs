namespace SyncBot.Dialogs.Understanding;

/// <summary>How people mark decimals and thousands: whatever their language does, a phone may show it in one way and a keyboard type it in another.</summary>
internal static class Digits
{
    private const char Comma = ',';
    private const char Point = '.';
    private const int GroupLength = 3;

    /// <summary>The text with such marks as a culture has them, character by character: marks before three digits part thousands, any other begins the decimals.</summary>
    /// <param name="text">The text.</param>
    /// <param name="decimalMark">What begins decimals in the culture: a comma or a point; the other one parts thousands.</param>
    public static string Marked(string text, char decimalMark)
    {
        if (text.AsSpan().IndexOfAny(Comma, Point) < 0) return text;
        var marked = text.ToCharArray();
        for (var from = 0; from < marked.Length; from++)
        {
            if (!char.IsAsciiDigit(marked[from])) continue;
            var to = from;
            while (to < marked.Length && (char.IsAsciiDigit(marked[to]) || (IsMark(marked[to]) && to + 1 < marked.Length && char.IsAsciiDigit(marked[to + 1])))) to++;
            Mark(marked.AsSpan(from, to - from), decimalMark);
            from = to;
        }

        return new string(marked);
    }

    /// <summary>A number with a point before its decimals.</summary>
    public static string WithPoint(string number) => number.Replace(Comma, Point);

    private static void Mark(Span<char> number, char decimalMark)
    {
        var (first, last) = (number.IndexOfAny(Comma, Point), number.LastIndexOfAny(Comma, Point));
        if (first < 0) return;
        var groupMark = decimalMark == Comma ? Point : Comma;
        var isMixed = number.Contains(Comma) && number.Contains(Point);
        var areGroups = !isMixed && number[0] != '0' && first <= GroupLength && ArePartedAlike(number[first..]);

        // Of a version there are more parts, which are left alone.
        if (!isMixed && !areGroups && first != last) return;
        for (var i = first; i <= last; i++)
        {
            if (IsMark(number[i])) number[i] = i == last && !areGroups ? decimalMark : groupMark;
        }
    }

    private static bool ArePartedAlike(ReadOnlySpan<char> groups)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            if (IsMark(groups[i]) != (i % (GroupLength + 1) == 0)) return false;
        }

        return groups.Length % (GroupLength + 1) == 0;
    }

    private static bool IsMark(char c) => c is Comma or Point;
}
