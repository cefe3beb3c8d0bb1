using System;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>
/// Reads ranges of dates, months and years: "between monday and wednesday", "june 3-5", "from april to june 2017", "2014-2018".
/// </summary>
internal sealed class DayRangeReader(
    Tokens tokens,
    Today today,
    RangeWords words,
    DayReader days,
    DatedReader dated,
    PeriodReader periods,
    NumberReader numbers,
    YearReader years)
{
    public Reading Read(int index) => ReadYears(index) ?? ReadDays(index);

    /// <summary>"2014-2018", "between 2014 and 2018".</summary>
    private Reading ReadYears(int index)
    {
        var first = words.AfterFrom(index, out var isBetween);
        if (years.ReadFull(first) is not { } start || !words.IsConnector(first + 1, isBetween) || years.ReadFull(first + 2) is not { } end
            || IsPartOfNumber(first))
            return null;

        var (from, to) = (new System.DateTime(start, 1, 1), new System.DateTime(end, 1, 1));
        var timex = Timexes.Range(Timexes.Date(from), Timexes.Date(to), FormattableString.Invariant($"P{end - start}Y"));
        return new Reading(index, first + 3, Meaning.Definite(MeaningKind.DateRange, timex, new Span(from, to)));
    }

    /// <summary>Years within a phone number.</summary>
    private bool IsPartOfNumber(int first)
        => (tokens.IsGlued(first) && tokens.IsGlued(first - 1) && tokens.IsDigits(first - 2))
            || (tokens.IsGlued(first + 3) && tokens.IsGlued(first + 4) && tokens.IsDigits(first + 4));

    /// <summary>A range of dates.</summary>
    private Reading ReadDays(int index)
    {
        var first = words.AfterFrom(index, out var isBetween);
        if (ReadPoint(first) is not var (next, start) || !words.IsConnector(next, isBetween) || IsDateInDigits(first, next))
            return null;

        var last = next + 1;
        if (ReadPoint(last) is var (afterEnd, end))
            return Between(index, afterEnd, InYearOf(start, end, tokens[afterEnd - 1]), After(start, end));

        // "june 3 - 5"
        var isMonthFirst = tokens.WordAt(first).Month > 0 && start.Kind == MeaningKind.Date;
        var number = numbers.ReadOrdinal(last)
            ?? (tokens.IsDigits(last) && tokens.IsEnd(last + 1) && tokens[last] is { Length: <= 2, Value: >= 1 and <= 31 }
            ? (last + 1, tokens[last].Value) : null);
        if (!isMonthFirst || number is not var (afterNumber, day))
            return null;

        return Between(index, afterNumber, start, dated.Dated(null, tokens.WordAt(first).Month, day).ToMeaning());
    }

    /// <summary>"1-2-2026" is a date and no range, whatever else its first numbers could be.</summary>
    private bool IsDateInDigits(int first, int next)
        => next == first + 1 && tokens.IsDigits(first) && tokens.IsSign(next, '-') && tokens[first].Length <= 2;

    private (int Next, Meaning Meaning)? ReadPoint(int index)
    {
        if (tokens.Is(index, "now"))
            return (index + 1, Day.On(today.Date).ToMeaning());
        if (days.Read(index) is var (next, day))
            return (next, day.ToMeaning());

        return periods.ReadPeriod(index, isNarrowed: false) is { Meaning: { Past: not null, Timex.Length: 4 or 7 } } period
            && tokens.IsStart(index) && IsMonthOrYear(period.Meaning.Timex)
            ? (period.Next, period.Meaning)
            : null;
    }

    /// <summary>"from april to june 2017": the year is said once, and behind.</summary>
    private Meaning InYearOf(Meaning start, Meaning end, Token last)
    {
        if (last.Value < 1000 || !start.Timex.StartsWith("XXXX-", StringComparison.Ordinal) || end.Past is not { } known
            || start.Past is not { } past || start.Timex[5] == 'W')
            return start;

        var first = past.Start.AddYears(last.Value - past.Start.Year);
        first = first > known.Start ? first.AddYears(-1) : first;
        return Meaning.Definite(start.Kind, start.Kind == MeaningKind.Date ? Timexes.Date(first) : Timexes.Month(first), Span.At(first));
    }

    /// <summary>"next monday to friday": the friday of that week.</summary>
    private static Meaning After(Meaning start, Meaning end)
    {
        if (end.Future is not { } future || start.Future is not { } from || start.Timex[0] == 'X' || future.Start >= from.Start
            || !end.Timex.StartsWith("XXXX-WXX", StringComparison.Ordinal))
            return end;

        var days = (from.Start - future.Start).Days;
        return Day.On(future.Start.AddDays((days + 6) / 7 * 7)).ToMeaning();
    }

    private static bool IsMonthOrYear(string timex) => !timex.Contains('W', StringComparison.Ordinal) && timex is not "XXXX";

    private static Reading Between(int index, int next, Meaning start, Meaning end)
    {
        if (start.Past is not { } startPast || start.Future is not { } startFuture || end.Past is not { } endPast
            || end.Future is not { } endFuture)
            return null;

        var isMonths = start.Kind == MeaningKind.DateRange && end.Kind == MeaningKind.DateRange;
        var isYears = isMonths && start.Timex.Length == 4 && end.Timex.Length == 4;
        if (startFuture.Start > endFuture.Start)
            startFuture = startPast;
        if (endPast.Start < startPast.Start)
            endPast = endFuture;

        var isOne = startPast.Start == startFuture.Start && endPast.Start == endFuture.Start && isMonths;
        var days = (endFuture.Start - startFuture.Start).Days;
        var months = ((endFuture.Start.Year - startFuture.Start.Year) * 12) + endFuture.Start.Month - startFuture.Start.Month;
        var length = isYears ? FormattableString.Invariant($"P{months / 12}Y") : isMonths ? FormattableString.Invariant($"P{months}M")
            : FormattableString.Invariant($"P{days}D");
        var timex = Timexes.Range(PointTimex(start, startFuture, isOne), PointTimex(end, endFuture, isOne), length);
        return new Reading(index, next, new Meaning(
            MeaningKind.DateRange, timex, new Span(startPast.Start, endPast.Start), new Span(startFuture.Start, endFuture.Start)));
    }

    private static string PointTimex(Meaning point, Span span, bool isOne)
    {
        if (point.Kind == MeaningKind.Date)
            return point.Timex;

        return isOne || point.Timex[0] != 'X' ? Timexes.Date(span.Start) : point.Timex + "-01";
    }
}
