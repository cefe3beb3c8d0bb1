using System;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads a day and a month, with or without a year: "june 3rd, 2025", "the 5th of may", "3/6", "next 6th of april".</summary>
internal sealed class DatedReader(Tokens tokens, Today today, NumberReader numbers, YearReader years, NumericDateReader numeric)
{
    /// <summary>A day and a month, with or without a year.</summary>
    public (int Next, Day Day)? Read(int index)
    {
        if (ReadDayAndMonth(index) is { } found)
            return (found.Next, Dated(found.Year, found.Month, found.Day));

        var relative = tokens.WordAt(index).Relative;
        if (relative != Relative.None && ReadDayAndMonth(index + 1) is { Year: null } pointed
            && Today.DayIn(YearOf(relative, pointed), pointed.Month, pointed.Day) is { } date)
            return (pointed.Next, new Day(Timexes.DayOfMonth(pointed.Month, pointed.Day), date, date));

        return null;
    }

    /// <summary>The last or the next day of the year that has this month and day.</summary>
    public Day Dated(int? year, int month, int day)
    {
        if (year is { } full)
        {
            var date = Today.DayIn(full, month, day);
            return new Day(FormattableString.Invariant($"{full:D4}-{month:D2}-{day:D2}"), date, date);
        }

        var thisYear = Today.DayIn(today.Now.Year, month, day);
        var isAhead = thisYear is { } current && current >= today.Now;
        var past = isAhead ? Today.DayIn(today.Now.Year - 1, month, day) : thisYear;
        var future = isAhead ? thisYear : Today.DayIn(today.Now.Year + 1, month, day);
        return new Day(Timexes.DayOfMonth(month, day), past, future);
    }

    private int YearOf(Relative relative, (int Next, int? Year, int Month, int Day) found)
        => today.Date.Year + relative.Shift()
            - (relative == Relative.Next && found.Month > today.Date.Month ? 1 : 0);

    public (int Next, int? Year, int Month, int Day)? ReadDayAndMonth(int index, bool? isAfterPreposition = null)
        => ReadMonthFirst(index) ?? ReadDayFirst(index) ?? numeric.Read(index, isAfterPreposition ?? IsAfterPreposition(index));

    public bool IsAfterPreposition(int index) => tokens[index - 1].Word.Text is "on" or "in";

    private (int Next, int? Year, int Month, int Day)? ReadMonthFirst(int index)
    {
        var month = tokens.WordAt(index).Month;
        if (month == 0)
            return null;

        var at = tokens.IsSign(index + 1, '.') ? index + 2 : index + 1;
        if (tokens.IsSign(at, '/') || tokens.IsSign(at, '-') || tokens.IsSign(at, ','))
            at++;

        if (ReadDayNumber(tokens.Skip(at, "the")) is not var (next, day))
            return null;

        if (tokens.IsSign(next, '(') && tokens.WordAt(next + 1).Weekday > 0 && tokens.IsSign(next + 2, ')'))
            next += 3;

        return years.ReadAfterDate(next) is var (afterYear, year) ? (afterYear, year, month, day)
            : tokens.IsSign(next, '-') && tokens.IsGlued(next) && years.ReadFull(next + 1) is { } joined ? (next + 2, joined, month, day)
            : (next, null, month, day);
    }

    private (int Next, int? Year, int Month, int Day)? ReadDayFirst(int index)
    {
        var first = tokens.IsDigits(tokens.Skip(index, "the")) ? tokens.Skip(index, "the") : index;
        if (ReadDayNumber(first) is not var (next, day))
            return null;

        var at = tokens.IsSign(next, '.') || tokens.IsSign(next, ',') || tokens.IsSign(next, '-') ? next + 1 : tokens.Skip(next, "of");
        var month = tokens.WordAt(at).Month;
        if (month == 0 || !tokens.IsStart(at) || !tokens.IsEnd(at + 1))
            return null;

        var afterMonth = tokens.IsSign(at + 1, '.') && years.ReadAfterDate(at + 2) is not null ? at + 2 : at + 1;
        return years.ReadAfterDate(afterMonth) is var (afterYear, year) ? (afterYear, year, month, day)
            : tokens.IsSign(at + 1, '-') && tokens.IsGlued(at + 1) && years.ReadFull(at + 2) is { } joined ? (at + 3, joined, month, day)
            : (at + 1, null, month, day);
    }

    /// <summary>1 to 31: "3", "3rd", "third", "twenty first", "twenty one".</summary>
    private (int Next, int Day)? ReadDayNumber(int index)
    {
        if (tokens.IsSign(index - 1, '$'))
            return null;
        if (numbers.ReadOrdinal(index) is { } ordinal)
            return ordinal;

        if (tokens.IsDigits(index))
        {
            var isDay = tokens[index] is { Length: <= 2, Value: >= 1 and <= 31 } && tokens.IsStart(index) && tokens.IsEnd(index + 1)
                && !tokens.IsSign(index + 1, ':')
                    && !(tokens.IsGlued(index) && tokens.IsGlued(index - 1) && tokens.IsDigits(index - 2) && tokens.IsSign(index - 1, ':'));
            return isDay ? (index + 1, tokens[index].Value) : null;
        }

        return numbers.ReadSmall(index) is var (next, day) && day <= 31 ? (next, day) : null;
    }
}
