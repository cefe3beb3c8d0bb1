using FsCheck;
using FsCheck.Fluent;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Tests.Understanding;

/// <summary>What holds of every time that is said, in all time zones that the system has, and most of all around the changes of their clocks.</summary>
public sealed class AppointmentPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(2026, 7);

    private static readonly TimeZoneInfo[] Zones = [.. TimeZoneInfo.GetSystemTimeZones()];

    private static readonly Gen<TimeZoneInfo> Zone = Gen.Elements(Zones);

    private static readonly Gen<TimeOnly> Clock = Gen.Choose(0, 23).SelectMany(h => Gen.Choose(0, 59).Select(m => new TimeOnly(h, m)));

    private static readonly Gen<SaidDay?> Day = Gen.OneOf(
        Gen.Constant((SaidDay?)null),
        Gen.Choose(0, 20).Select(n => (SaidDay?)new SaidDay(n)),
        Gen.Choose(0, 6).Select(d => (SaidDay?)new SaidDay(0, (DayOfWeek)d)));

    // Half of the instants lie within two days of a change of the clock, if there is one in the year.
    private static readonly Gen<(TimeZoneInfo Zone, DateTimeOffset Now)> Moment = Zone.SelectMany(zone =>
        Gen.Choose(2000, 2035).SelectMany(year => Gen.Choose(0, (365 * 24 * 60) - 1).SelectMany(minute => Gen.Choose(-2880, 2880).SelectMany(near => Gen.Choose(0, 1).Select(isNear =>
        {
            var start = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
            var changes = ChangesIn(zone, start);
            return (zone, isNear == 1 && changes.Count > 0 ? changes[minute % changes.Count].AddMinutes(near) : start.AddMinutes(minute));
        })))));

    [Fact]
    public void A_named_time_comes_after_now_and_its_clock_shows_what_was_said() => Prop.ForAll(
        Arb.From(Moment.SelectMany(m => Clock.SelectMany(clock => Day.Select(day => (m.Zone, m.Now, Clock: clock, Day: day))))),
        x =>
        {
            if (Appointment.At(new SaidTime.On(x.Day, x.Clock, Part: null), x.Now, x.Zone) is not { } at) return x.Day is { Ahead: 0, Weekday: null };
            var shown = TimeZoneInfo.ConvertTime(at, x.Zone).DateTime;
            var asked = shown.Date + x.Clock.ToTimeSpan();
            return at > x.Now && (shown == asked || IsInGap(asked, shown, at, x.Zone)) && (shown != asked || IsFirst(at, x.Zone));
        }).Check(Seeded);

    [Fact]
    public void Hours_are_hours_that_go_by() => Prop.ForAll(
        Arb.From(Moment.SelectMany(m => Gen.Choose(1, (24 * 60) - 1).Select(minutes => (m.Zone, m.Now, Time: TimeSpan.FromMinutes(minutes))))),
        x => Appointment.At(new SaidTime.After(x.Time), x.Now, x.Zone) == x.Now + x.Time).Check(Seeded);

    [Fact]
    public void Days_keep_the_time_of_day() => Prop.ForAll(
        Arb.From(Moment.SelectMany(m => Gen.Choose(1, 20).Select(days => (m.Zone, m.Now, Days: days)))),
        x =>
        {
            var at = Appointment.At(new SaidTime.After(TimeSpan.FromDays(x.Days)), x.Now, x.Zone)!.Value;
            var (asked, shown) = (TimeZoneInfo.ConvertTime(x.Now, x.Zone).DateTime.AddDays(x.Days), TimeZoneInfo.ConvertTime(at, x.Zone).DateTime);
            return at > x.Now && (shown == asked || IsInGap(asked, shown, at, x.Zone));
        }).Check(Seeded);

    [Fact]
    public void An_hour_that_comes_twice_a_day_is_one_of_the_two_and_never_at_night() => Prop.ForAll(
        Arb.From(Moment.SelectMany(m => Gen.Choose(1, 12).Select(hour => (m.Zone, m.Now, Hour: hour)))),
        x =>
        {
            var at = Appointment.At(new SaidTime.On(Day: null, new TimeOnly(x.Hour, 0), Part: null) { IsEitherHalf = true }, x.Now, x.Zone)!.Value;
            var shown = TimeZoneInfo.ConvertTime(at, x.Zone).DateTime;
            return at > x.Now && at - x.Now < TimeSpan.FromDays(3) && shown.Hour % 12 == x.Hour % 12 && shown.Hour is >= 7 and <= 21;
        }).Check(Seeded);

    // The clock jumps over what was asked, and the instant is the very one of the jump.
    private static bool IsInGap(DateTime asked, DateTime shown, DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at - TimeSpan.FromTicks(1), zone).DateTime is var before && before < shown.AddTicks(-1) && before < shown && (asked > before || asked < shown);

    private static bool IsFirst(DateTimeOffset at, TimeZoneInfo zone)
    {
        var shown = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        for (var minutes = 15; minutes <= 180; minutes += 15)
        {
            if (TimeZoneInfo.ConvertTime(at.AddMinutes(-minutes), zone).DateTime == shown) return false;
        }

        return true;
    }

    private static List<DateTimeOffset> ChangesIn(TimeZoneInfo zone, DateTimeOffset start)
    {
        var changes = new List<DateTimeOffset>();
        for (var day = start; day < start.AddYears(1); day = day.AddDays(1))
        {
            if (zone.GetUtcOffset(day) != zone.GetUtcOffset(day.AddDays(1))) changes.Add(day.AddHours(12));
        }

        return changes;
    }
}
