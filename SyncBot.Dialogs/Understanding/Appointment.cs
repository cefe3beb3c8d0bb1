namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds the instant that words for a time mean. Pure: now and the person's zone come with the call.</summary>
public static class Appointment
{
    private const int HalfDay = 12;

    // Of an hour that the clock shows twice a day, the one at which people are up; on another day, the one in which most is done.
    private const int FirstAwake = 7;
    private const int LastAwake = 21;
    private const int Evening = 20;
    private const int EndOfNight = 5;

    private static readonly TimeOnly Usual = new(8, 0);
    private static readonly TimeOnly LaterToday = new(18, 0);

    /// <summary>The instant, always after now; null if what was said is over, or says no time.</summary>
    public static DateTimeOffset? At(SaidTime said, DateTimeOffset now, TimeZoneInfo zone) => said switch
    {
        SaidTime.After { Time: var time } => time.TotalDays >= 1 ? Days(time, now, zone) : now.ToUniversalTime() + time,
        SaidTime.On on => On(on, now, zone),
        _ => null,
    };

    /// <summary>The instant that is meant where a clock is to show something else on the same day; of two the nearer.</summary>
    /// <param name="said">What the clock is to show.</param>
    /// <param name="before">The instant in whose place it is said.</param>
    /// <param name="zone">The person's time zone.</param>
    public static DateTimeOffset InPlaceOf(SaidTime.On said, DateTimeOffset before, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(before, zone).DateTime;
        var clock = said.Clock ?? said.Part ?? Usual;
        TimeOnly[] clocks = said.IsEitherHalf ? [clock, clock.AddHours(HalfDay)] : [clock];
        return WallClock.InstantOf(clocks.Select(c => local.Date + c.ToTimeSpan()).MinBy(c => (c - local).Duration()), zone);
    }

    // Hours are hours that go by. Of days people mean the same time of day.
    private static DateTimeOffset Days(TimeSpan time, DateTimeOffset now, TimeZoneInfo zone) => WallClock.InstantOf(TimeZoneInfo.ConvertTime(now, zone).DateTime + time, zone);

    private static DateTimeOffset? On(SaidTime.On said, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var days = said.Day?.From(today) ?? [today, today.AddDays(1), today.AddDays(2)];
        return days
            .SelectMany(day => Clocks(said, isToday: said.Day is null or { Ahead: 0, Weekday: null }).Select(c => day.AddDays(c.Night ? 1 : 0).ToDateTime(c.Clock)))
            .Select(local => (DateTimeOffset?)WallClock.InstantOf(local, zone))
            .FirstOrDefault(at => at > now);
    }

    // What the clock may be meant to show, the earlier first; and whether that is in the night that ends the day.
    private static IEnumerable<(TimeOnly Clock, bool Night)> Clocks(SaidTime.On said, bool isToday)
    {
        if (said is { Clock: null, Part: null }) return isToday ? [(Usual, false), (LaterToday, false)] : [(Usual, false)];
        if (said.Clock is not { } clock) return [(said.Part!.Value, false)];
        if (!said.IsEitherHalf) return [(clock, said.Part is { Hour: >= Evening } && clock.Hour <= EndOfNight)];
        var first = new TimeOnly(clock.Hour % HalfDay, clock.Minute);
        var second = first.AddHours(HalfDay);
        if (said.Part is { Hour: >= Evening }) return first.Hour <= EndOfNight ? [(first, true)] : [(second, false)];
        if (said.Part is { } part) return [(part.Hour < HalfDay ? first : second, false)];
        if (!isToday) return [(first.Hour >= FirstAwake ? first : second, false)];
        return [.. new[] { first, second }.Where(c => c.Hour is >= FirstAwake and <= LastAwake).Select(c => (c, false))];
    }
}
