namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads days of the week: "monday", "last monday", "monday of last week", "monday the 21st", "first monday of june".</summary>
internal sealed class WeekdayReader(Tokens tokens, Today today, NumberReader numbers)
{
    /// <summary>
    /// Months that are looked through for a Monday the 21st; within six years there is one, but for the 29th of February.
    /// </summary>
    private const int MostMonths = 84;

    public (int Next, Day Day)? Read(int index)
    {
        if (ReadOfMonth(index) is { } ofMonth)
            return ofMonth;

        if (tokens.WordAt(index).Relative != Relative.None)
            return ReadRelative(index);

        var at = tokens.Is(index, "on") && IsOfWeek(index + 1, out _, out var later) && later == 1 ? index + 1 : index;
        var weekday = tokens.WordAt(at).Weekday;
        if (weekday == 0 || (IsDoubtful(at) && !IsOfWeek(at, out _, out _)) || IsPlural(at))
            return null;

        if (IsOfWeek(at, out var afterWeek, out var weeks))
            return (afterWeek, Day.On(today.InWeek(weekday, weeks)));

        return at == index ? ReadWithDay(at, weekday) ?? (at + 1, Bare(weekday)) : null;
    }

    /// <summary>The last and the next one; today counts as the next.</summary>
    private Day Bare(int weekday)
    {
        var future = today.InWeek(weekday, 0);
        if (future < today.Date)
            future = future.AddDays(7);

        return new Day(Timexes.Weekday(weekday), future.AddDays(-7), future);
    }

    private bool IsPlural(int index) => tokens[index].Word.Text is { Length: > 6 } name && name.EndsWith('s');

    /// <summary>"sun" and "sat" are words of other meaning but after "on".</summary>
    private bool IsDoubtful(int index) => tokens.WordAt(index).IsDoubtful && !tokens.Is(index - 1, "on");

    /// <summary>"last friday", "this past friday", "last week on friday", "next week - friday".</summary>
    private (int Next, Day Day)? ReadRelative(int index)
    {
        var relative = tokens.WordAt(index).Relative;
        var at = index + 1;
        if (relative == Relative.This && tokens.WordAt(at).Relative is Relative.Past or Relative.Coming)
            relative = tokens.WordAt(at++).Relative;

        var isWeek = tokens.Is(at, "week");
        if (isWeek)
        {
            at = tokens.IsSign(at + 1, ',') || tokens.IsSign(at + 1, '-') ? at + 2 : at + 1;
            at = tokens.Skip(at, "on");
        }

        var weekday = tokens.WordAt(at).Weekday;
        if (weekday == 0 || tokens[index].Word.Text is "current")
            return null;

        var date = relative switch
        {
            Relative.Last => today.InWeek(weekday, -1),
            Relative.This => today.InWeek(weekday, 0),
            Relative.Next => today.InWeek(weekday, 1),
            Relative.Past when isWeek => today.InWeek(weekday, -1),
            Relative.Coming when isWeek => today.InWeek(weekday, 1),
            Relative.Past => today.InWeek(weekday, 0) is var past && past < today.Date ? past : past.AddDays(-7),
            _ => today.InWeek(weekday, 0) is var coming && coming > today.Date ? coming : coming.AddDays(7),
        };
        return (at + 1, Day.On(date));
    }

    /// <summary>Whether "of last week" stands behind a weekday.</summary>
    private bool IsOfWeek(int index, out int next, out int weeks)
    {
        var at = tokens.Skip(tokens.Skip(index + 1, "of"), "the");
        next = at + 2;
        weeks = tokens[at].Word.Text switch { "last" => -1, "this" => 0, "next" or "following" => 1, _ => 2 };
        return tokens.WordAt(index).Weekday > 0 && weeks < 2 && tokens.Is(at + 1, "week") && tokens.IsEnd(next);
    }

    /// <summary>"monday 21", "friday the 3rd": the nearest such days.</summary>
    private (int Next, Day Day)? ReadWithDay(int index, int weekday)
    {
        var hasArticle = tokens.Is(index + 1, "the");
        var at = hasArticle ? index + 2 : index + 1;
        var found = numbers.ReadOrdinal(at)
            ?? (!hasArticle && tokens.IsDigits(at) && tokens.IsStart(at) && tokens.IsEnd(at + 1)
            && tokens[at] is { Length: <= 2, Value: >= 1 and <= 31 }
            ? (at + 1, tokens[at].Value)
            : null);
        if (found is not var (next, day) || (!tokens.IsDigits(at) && !hasArticle) || IsRangeOrTime(next))
            return null;

        if (hasArticle)
            return Today.DayIn(today.Date.Year, today.Date.Month, day) is { } date && Today.WeekdayOf(date) == weekday
                ? (next, Day.On(date)) : null;

        var (past, future) = (Search(weekday, day, -1), Search(weekday, day, 1));
        return past is null || future is null ? null : past == future ? (next, Day.On(past.Value))
            : (next, new Day(Timexes.Weekday(weekday), past, future));
    }

    private bool IsRangeOrTime(int next)
        => tokens.IsSign(next, ':') || tokens.IsSign(next, '-') || tokens.IsSign(next, '/') || tokens.IsSign(next, '.')
            && tokens.IsDigits(next + 1)
            || tokens[next].Word.Text is "am" or "pm" or "a" or "p" or "o" or "oclock" || tokens.WordAt(next).Unit is not null;

    private System.DateTime? Search(int weekday, int day, int step)
    {
        for (var months = 0; months < MostMonths; months++)
        {
            var month = today.FirstOfMonth(step * months);
            if (Today.DayIn(month.Year, month.Month, day) is { } date && Today.WeekdayOf(date) == weekday
                && (step < 0 ? date <= today.Date : date >= today.Date))
                return date;
        }

        return null;
    }

    /// <summary>"first monday of june", "the last friday in may".</summary>
    private (int Next, Day Day)? ReadOfMonth(int index)
    {
        var at = tokens.Skip(index, "the");
        var which = tokens.Is(at, "last") ? (at + 1, 5) : numbers.ReadOrdinal(at);
        if (which is not var (next, number) || number > 5 || tokens.WordAt(next).Weekday is not (> 0 and var weekday))
            return null;

        var month = tokens[next + 1].Word.Text is "of" or "in" or "on" ? next + 2 : next + 1;
        return tokens.WordAt(month).Month is > 0 and var name ? (month + 1, OfMonth(name, weekday, number)) : null;
    }

    private Day OfMonth(int month, int weekday, int number)
    {
        var timex = System.FormattableString.Invariant($"XXXX-{month:D2}-WXX-{weekday}-#{number}");
        var current = OfMonth(today.Date.Year, month, weekday, number);
        return current >= today.Now
            ? new Day(timex, OfMonth(today.Date.Year - 1, month, weekday, number), current)
            : new Day(timex, current, OfMonth(today.Date.Year + 1, month, weekday, number));
    }

    private static System.DateTime OfMonth(int year, int month, int weekday, int number)
    {
        var first = new System.DateTime(year, month, 1);
        var date = first.AddDays(((weekday - Today.WeekdayOf(first) + 7) % 7) + (7 * (number - 1)));
        return date.Month == month ? date : date.AddDays(-7);
    }
}
