namespace SyncBot.Dialogs.Understanding;

/// <summary>Reads what a clock shows: "half past six", "7pm", "19:30", "ten to nine".</summary>
internal static class ClockReader
{
    private const int HalfDay = 12;
    private const int HoursOfDay = 24;
    private const int MinutesOfHour = 60;
    private const int HalfHour = 30;
    private const int QuarterHour = 15;

    /// <summary>The clock that stands at a place.</summary>
    /// <param name="pieces">The message.</param>
    /// <param name="at">The place.</param>
    public static SaidClock? At(TimePieces pieces, int at)
    {
        if (pieces.Mark(at, TimeMarks.HalfPast) is { } half) return Shifted(pieces, half, HalfHour);
        if (pieces.Mark(at, TimeMarks.QuarterPast) is { } past) return Shifted(pieces, past, QuarterHour);
        if (pieces.Mark(at, TimeMarks.QuarterTo) is { } quarter) return Shifted(pieces, quarter, -QuarterHour);
        if (pieces.Number(at) is var (minutes, next) && minutes < MinutesOfHour)
        {
            if (pieces.Mark(next, TimeMarks.Past) is { } behind) return Shifted(pieces, behind, minutes);
            if (pieces.Mark(next, TimeMarks.To) is { } before) return Shifted(pieces, before, -minutes);
        }

        return Plain(pieces, at);
    }

    private static SaidClock? Shifted(TimePieces pieces, int at, int minutes)
    {
        if (Plain(pieces, at) is not { Minute: 0 } hour) return null;
        var of = (((hour.Hour * MinutesOfHour) + minutes) / MinutesOfHour) % HoursOfDay;
        if (hour.Hour == 0 && minutes < 0) of = HoursOfDay - 1;
        return hour with { Hour = of == 0 && hour.IsEitherHalf ? HalfDay : of, Minute = (minutes + MinutesOfHour) % MinutesOfHour, IsExplicit = true };
    }

    private static SaidClock? Plain(TimePieces pieces, int at)
    {
        var figures = pieces.Figures(at);
        if (figures is null && pieces.Value(at, TimeWords.Number) is not null) figures = Spoken(pieces, at);
        if (figures is not var (hour, minute, half, next)) return null;
        var isExplicit = minute is not null || half is not null;
        if (pieces.Mark(next, TimeMarks.OClock) is { } behind) (next, isExplicit) = (behind, true);
        if (half is null && pieces.Mark(next, TimeMarks.Am) is { } am) (half, next, isExplicit) = (TimeMarks.Am, am, true);
        else if (half is null && pieces.Mark(next, TimeMarks.Pm) is { } pm) (half, next, isExplicit) = (TimeMarks.Pm, pm, true);
        if (hour > HoursOfDay || minute is >= MinutesOfHour || (half is not null && hour is 0 or > HalfDay && half is not null)) return null;
        var shown = half switch
        {
            TimeMarks.Am => hour % HalfDay,
            TimeMarks.Pm => (hour % HalfDay) + HalfDay,
            _ => hour % HoursOfDay,
        };
        return new SaidClock(shown, minute ?? 0, next) { IsEitherHalf = half is null && hour is > 0 and <= HalfDay, IsExplicit = isExplicit };
    }

    // "Six thirty".
    private static (int Hour, int? Minute, string? Half, int Next)? Spoken(TimePieces pieces, int at)
    {
        if (pieces.Number(at) is not var (hour, next) || hour > HoursOfDay) return null;
        return pieces.Number(next) is var (minute, behind) && minute is > HalfDay and < MinutesOfHour ? (hour, minute, null, behind) : (hour, null, null, next);
    }
}
