namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads dates in digits: "3/6", "3/6/2026", "2026-03-06", "6.3.2026", "3-jan-2026".</summary>
/// <param name="tokens">The text.</param>
/// <param name="years">Reads the years.</param>
/// <param name="isDayFirst">Whether 3/6 is the third of June.</param>
internal sealed class NumericDateReader(Tokens tokens, YearReader years, bool isDayFirst)
{
    /// <summary>The parts of a date; the year is null where it is not said.</summary>
    /// <param name="index">The first token.</param>
    /// <param name="isAfterPreposition">Whether "on" or "in" stands before: only then is 3-6 a date.</param>
    public (int Next, int? Year, int Month, int Day)? Read(int index, bool isAfterPreposition)
    {
        if (!tokens.IsDigits(index) || !tokens.IsStart(index) || IsInsideNumber(index) || Mark(index + 1) is not { } mark)
            return null;

        if (years.ReadFull(index) is { } year)
            return ReadYearFirst(index, year);

        if (tokens[index].Length > 2 || (MonthAt(index + 2) is null && DayAt(index + 2) is null))
            return null;

        return ReadThree(index) ?? ReadTwo(index, mark, isAfterPreposition);
    }

    private (int Next, int? Year, int Month, int Day)? ReadYearFirst(int index, int year)
        => MonthAt(index + 2) is { } month && Mark(index + 3) is not null && DayAt(index + 4) is { } day && IsEndOrTime(index + 5)
            ? (index + 5, year, month, day)
            : null;

    private (int Next, int? Year, int Month, int Day)? ReadThree(int index)
    {
        if (Mark(index + 3) is null || (tokens.IsSign(index + 5, '/') && tokens.IsDigits(index + 6))
            || years.Read(index + 4) is not { } year || !tokens.IsEnd(index + 5))
            return null;

        var isPoint = tokens.IsSign(index + 1, '.') || tokens.IsSign(index + 3, '.');
        var (month, day) = Order(index, preferDay: isDayFirst || isPoint || tokens.WordAt(index + 2).Month > 0);
        return month > 0 ? (index + 5, year, month, day) : null;
    }

    private (int Next, int? Year, int Month, int Day)? ReadTwo(int index, char mark, bool isAfterPreposition)
    {
        var next = index + 3;
        if (tokens.WordAt(index + 2).Month > 0 || (mark != '/' && (!isAfterPreposition || IsSpaced(index + 1)))
            || !tokens.IsEnd(next) || IsLongerNumber(next))
            return null;

        var (month, day) = Order(index, preferDay: isDayFirst);
        if (month == 0 || (mark == '.' && MonthAt(index) is null))
            return null;

        return mark == '/' && years.ReadAfterDate(next) is var (afterYear, year) ? (afterYear, year, month, day) : (next, null, month, day);
    }

    private (int Month, int Day) Order(int index, bool preferDay)
    {
        var (first, second) = (index, index + 2);
        if (preferDay)
            (first, second) = (second, first);

        if (MonthAt(first) is { } month && DayAt(second) is { } day)
            return (month, day);

        return MonthAt(second) is { } otherMonth && DayAt(first) is { } otherDay ? (otherMonth, otherDay) : (0, 0);
    }

    private int? MonthAt(int index)
        => tokens.WordAt(index).Month is > 0 and var named ? named
            : tokens[index] is { Kind: TokenKind.Digits, Length: <= 2, Value: >= 1 and <= 12 } token ? token.Value : null;

    private int? DayAt(int index)
        => tokens[index] is { Kind: TokenKind.Digits, Length: <= 2, Value: >= 1 and <= 31 } token ? token.Value : null;

    private char? Mark(int index)
        => tokens[index] is { Kind: TokenKind.Sign, Length: 1 } token && tokens.Text[token.Start] is '/' or '-' or '.' or '\\'
            ? tokens.Text[tokens[index].Start] : null;

    private bool IsSpaced(int mark) => !tokens.IsGlued(mark) || !tokens.IsGlued(mark + 1);

    private bool IsInsideNumber(int index)
        => tokens.IsGlued(index) && tokens.IsGlued(index - 1) && tokens.IsDigits(index - 2)
            && (Mark(index - 1) is not (null or '-') || tokens.IsSign(index - 1, ',')
            || (Mark(index - 1) is '-' && Mark(index + 1) is '-'));

    private bool IsLongerNumber(int next)
        => tokens.IsSign(next, '%')
            || (tokens.IsGlued(next) && tokens.IsGlued(next + 1) && tokens.IsDigits(next + 1)
            && (Mark(next) is '/' or '.' || (Mark(next) is '-' && Mark(next - 2) is '-')));

    /// <summary>"2026-03-06T09:30".</summary>
    private bool IsEndOrTime(int next) => tokens.IsEnd(next) || tokens.IsLetterT(next);
}
