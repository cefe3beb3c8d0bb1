using System;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>From one time of day to another, over midnight where the second is the smaller one.</summary>
/// <param name="Next">The first token behind it.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="IsSure">Whether it is a range of times even with no date around it: "9 to 5" is not.</param>
internal sealed record ClockRange(int Next, Clock Start, Clock End, bool IsSure)
{
    /// <summary>Settles which half of the day the ends lie in.</summary>
    public static ClockRange Of(int next, Clock start, Clock end, bool isSure)
    {
        if (start.IsAmOrPm && !end.IsAmOrPm)
            start = Settle(start, end, isStart: true);
        else if (end.IsAmOrPm && !start.IsAmOrPm)
            end = Settle(end, start, isStart: false);
        else if (start.IsAmOrPm && end.IsAmOrPm)
            (start, end) = InOrder(start, end);

        return new ClockRange(next, start, end, isSure);
    }

    /// <summary>The range in the half of the day that a part lies in.</summary>
    public ClockRange In(DayPart part)
        => IsAmOrPm ? Of(Next, HalfDayReader.InHalf(part, Start), HalfDayReader.InHalf(part, End), isSure: true) : this;

    public Meaning ToMeaning()
    {
        var start = System.DateTime.MinValue + Start.SinceMidnight;
        var end = System.DateTime.MinValue + End.SinceMidnight;
        var timex = Timexes.Range(Start.Timex, End.Timex, Length);
        return Meaning.Definite(MeaningKind.TimeRange, timex, new Span(start, end)) with { IsAmOrPm = IsAmOrPm };
    }

    public Meaning On(Day day) => new(MeaningKind.MomentRange, TimexOn(day, Start, End), SpanOn(day.Past), SpanOn(day.Future))
    {
        IsAmOrPm = IsAmOrPm,
        OtherTimex = IsAmOrPm ? TimexOn(day, OtherHalf(Start), OtherHalf(End)) : null,
    };

    /// <summary>"9 to 5" ends after noon, and may as well begin at 9pm; "9:30 to 3:30" is not taken so. Twelve comes first.</summary>
    private static (Clock Start, Clock End) InOrder(Clock start, Clock end)
    {
        start = start with { Hour = start.Hour % 12 };
        if (end.SinceMidnight >= start.SinceMidnight)
            return (start, end);

        var isEither = start.Minute is null && end.Minute is null;
        return (start with { IsAmOrPm = isEither }, end with { Hour = end.Hour + 12, IsAmOrPm = isEither });
    }

    private bool IsAmOrPm => Start.IsAmOrPm && End.IsAmOrPm;

    private string Length => Timexes.Length(TimeSpan.FromMinutes((((End.SinceMidnight - Start.SinceMidnight).TotalMinutes) + 1440) % 1440));

    private string TimexOn(Day day, Clock start, Clock end)
    {
        var endDay = day.Timex;
        if (end.SinceMidnight < start.SinceMidnight && day.Timex.StartsWith("XXXX-WXX-", StringComparison.Ordinal))
            endDay = Timexes.Weekday(((day.Timex[^1] - '0') % 7) + 1);

        return Timexes.Range(day.Timex + start.Timex, endDay + end.Timex, Length);
    }

    private Span? SpanOn(System.DateTime? day)
        => day is { } date ? new Span(date + Start.SinceMidnight, date + End.SinceMidnight) : null;

    private static Clock OtherHalf(Clock clock) => clock with { Hour = clock.Hour >= 12 ? clock.Hour - 12 : clock.Hour + 12 };

    /// <summary>The half in which an end that may be either keeps the range short and forward.</summary>
    private static Clock Settle(Clock open, Clock known, bool isStart)
    {
        if (known.Hour < 12)
        {
            var isBefore = isStart ? open.SinceMidnight <= known.SinceMidnight : open.SinceMidnight >= known.SinceMidnight;
            return isBefore ? open with { IsAmOrPm = false } : open.AfterNoon();
        }

        var later = open.AfterNoon();
        var fits = isStart ? later.SinceMidnight <= known.SinceMidnight : later.SinceMidnight >= known.SinceMidnight;
        return fits ? later : open with { IsAmOrPm = false };
    }
}
