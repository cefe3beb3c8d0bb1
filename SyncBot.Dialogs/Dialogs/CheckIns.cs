using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Settles when a person is asked how a fix went that is being left to work. Pure: time comes with the calls.</summary>
/// <param name="model">What is known.</param>
/// <param name="settings">When the bot may ask by itself.</param>
public sealed class CheckIns(Model model, CheckInSettings settings)
{
    /// <summary>How far ahead a check-in may be.</summary>
    public static readonly TimeSpan MostAhead = TimeSpan.FromDays(21);

    // Longer messages that name a place are about something else.
    private const int MostWordsOfPlace = 10;

    // Nobody who waits is asked twice on a day without having said so.
    private const int MostRepeats = 1;

    // From then on people do what needs a night.
    private const int Evening = 17;

    // When to ask about what needs no waiting.
    private static readonly TimeSpan Usual = TimeSpan.FromHours(1);

    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);
    private static readonly TimeOnly Morning = new(8, 0);

    private readonly QuietHours quiet = new(settings);

    /// <summary>The time at which the person wants to be asked; null if the message says none, or is about something else.</summary>
    public SaidTime? WishIn(Reading reading, Case @case)
    {
        if (@case.Pending is not (Move.Try or Move.CheckBack) || reading is not { Time: { } time, Outcome: null or Outcomes.Waiting, HandOff: null }) return null;
        if (time is SaidTime.Never) return @case.CheckIn is null ? null : time;
        if (reading.Command is Commands.Person or Commands.Stop or Commands.Hello) return null;
        if (time.IsAsked || reading.Outcome is Outcomes.Waiting) return time;
        return time.IsPlain && reading.Tried.IsEmpty && WithoutTimes(reading).Facts.IsEmpty ? time : null;
    }

    /// <summary>The message as one that leaves the fix to work; what tells when to ask does not tell how long the banner has been there.</summary>
    public Reading AsWaiting(Reading reading) => WithoutTimes(reading) with { Outcome = Outcomes.Waiting, Answer = null, Command = null };

    /// <summary>Whether the fix that is being left to work takes its time.</summary>
    public bool IsSlow(Case @case) => Waiting(@case) > TimeSpan.Zero;

    /// <summary>The check-in about the fix that is being left to work, at the time that the person wants, or at the one that suits the fix.</summary>
    /// <param name="case">The case.</param>
    /// <param name="wish">When they want to be asked; null if they have not said.</param>
    /// <param name="profile">What the channel can do.</param>
    /// <param name="now">The time.</param>
    internal Arranged Arrange(Case @case, SaidTime? wish, ChannelProfile profile, DateTimeOffset now)
    {
        if (wish is SaidTime.Never) return new Arranged(@case with { CheckIn = null }, Line.CheckInNever);
        if (profile.Reach is Reach.None) return new Arranged(@case, wish is null ? null : Line.CheckInNotHere);
        var zone = ZoneOf(@case);
        var usual = UsualFor(@case, now, zone);
        if (wish is null or SaidTime.Later) return Set(@case, usual, profile, now);
        if (Meant(wish, @case, now, zone) is not { } at) return Kept(@case, usual, profile, now, Line.CheckInOver);
        if (at > now + MostAhead) return Kept(@case, usual, profile, now, Line.CheckInTooFar);
        if (IsTooSoon(at, @case, now) && @case.CheckIn is not { IsPutOff: true } && !IsWhenDone(wish, @case))
        {
            var (later, _) = Kept(@case, usual, profile, now, note: null);
            return new Arranged(later with { CheckIn = later.CheckIn! with { IsPutOff = true } }, Line.CheckInTooSoon);
        }

        return IsWhenDone(wish, @case) ? Set(@case, UsualFor(@case, at > now ? at : now, zone), profile, now) : Set(@case, at, profile, now, isByClock: wish is SaidTime.On);
    }

    /// <summary>The time zone that a person says they are in, if that is about a check-in.</summary>
    public static string? ZoneSaid(Reading reading, Case @case) => @case is { Pending: Move.CheckBack, CheckIn: not null } && reading is { Zone: { } zone, Outcome: null, HandOff: null, Words: <= MostWordsOfPlace } ? zone : null;

    /// <summary>The check-in as it is where the conversation goes on now: elsewhere a phone may ring, or nobody be reached.</summary>
    public Case Fit(Case @case, ChannelProfile profile)
    {
        if (@case.CheckIn is not { } set) return @case;
        if (profile.Reach is Reach.None) return @case with { CheckIn = null };
        return @case with { CheckIn = set with { At = Heeding(set.At, profile, ZoneOf(set)), IsOnlyHere = profile.Reach is Reach.WhileOpen } };
    }

    /// <summary>The case of a person who says in which time zone they are: what the clock shows stays, what goes by does too.</summary>
    public Case Moved(Case @case, string zone, ChannelProfile profile, DateTimeOffset now)
    {
        var there = @case with { Zone = new PersonZone(zone, IsSaid: true) };
        if (@case.CheckIn is not { } set) return there;
        var at = set.At;
        if (set.IsByClock)
        {
            var local = TimeZoneInfo.ConvertTime(set.At, ZoneOf(set)).DateTime;
            at = WallClock.InstantOf(local, ZoneOf(there));
            if (at <= now) at = WallClock.InstantOf(local.AddDays(1), ZoneOf(there));
        }

        return there with { CheckIn = set with { At = Heeding(at, profile, ZoneOf(there)), Zone = zone } };
    }

    /// <summary>When a check-in that is due may be said here; later than now if phones must be quiet.</summary>
    public DateTimeOffset AllowedAt(CheckIn due, ChannelProfile profile, DateTimeOffset now) => Heeding(now, profile, ZoneOf(due));

    /// <summary>The case once the person is asked: asked again a day later if they don't answer, and then left.</summary>
    public Case Asked(Case @case, ChannelProfile profile, DateTimeOffset now)
    {
        if (@case.CheckIn is not { } due) return @case;
        var zone = ZoneOf(due);
        var clock = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(due.At, zone).DateTime);
        var tomorrow = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).AddDays(1);
        var again = due with { At = Heeding(WallClock.InstantOf(tomorrow.ToDateTime(clock), zone), profile, zone), Repeats = due.Repeats + 1 };
        return @case with { AskedAt = now, CheckIn = due.Repeats < MostRepeats ? again : null };
    }

    // "Make that 10" is about the day that was agreed, and so is "at 10" where the fix could not have worked today.
    private DateTimeOffset? Meant(SaidTime wish, Case @case, DateTimeOffset now, TimeZoneInfo zone)
    {
        var next = Appointment.At(wish, now, zone);
        if (wish is not SaidTime.On { Day: null } on || @case.CheckIn is not { Repeats: 0 } set || !(wish.Replaces || IsTooSoon(next, @case, now) || (on.IsEitherHalf && NeedsNight(@case)))) return next;
        var moved = Appointment.InPlaceOf(on, set.At, zone);
        return moved > now ? moved : next;
    }

    // "I'll do it tonight", of what needs a night, tells when it begins.
    private bool IsWhenDone(SaidTime wish, Case @case) =>
        wish is SaidTime.On { IsAsked: false } on && @case.CheckIn is null && NeedsNight(@case) && on is { Clock: null, Part: null } or { Part.Hour: >= Evening };

    private Arranged Kept(Case @case, DateTimeOffset usual, ChannelProfile profile, DateTimeOffset now, string? note) =>
        @case.CheckIn is { Repeats: 0 } ? new Arranged(@case, note) : Set(@case, usual, profile, now) with { Note = note };

    private Arranged Set(Case @case, DateTimeOffset at, ChannelProfile profile, DateTimeOffset now, bool isByClock = true)
    {
        var zone = ZoneOf(@case);
        var allowed = Heeding(at, profile, zone);
        var waiting = (Move.CheckBack)@case.Pending!;
        var set = new CheckIn(waiting.Fix, @case.Device, allowed, zone.Id, now) { IsByClock = isByClock, IsOnlyHere = profile.Reach is Reach.WhileOpen };
        return new Arranged(@case with { CheckIn = set }, allowed == at ? null : Line.CheckInQuiet);
    }

    // What needs a night is asked about in the morning.
    private DateTimeOffset UsualFor(Case @case, DateTimeOffset now, TimeZoneInfo zone)
    {
        var waiting = Waiting(@case);
        if (!NeedsNight(@case)) return Rounded(now + (waiting > TimeSpan.Zero ? waiting : Usual));
        var earliest = now + (waiting / 2);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(earliest, zone).DateTime);
        var morning = WallClock.InstantOf(day.ToDateTime(Morning), zone);
        return morning >= earliest ? morning : WallClock.InstantOf(day.AddDays(1).ToDateTime(Morning), zone);
    }

    private static DateTimeOffset Rounded(DateTimeOffset at) => new((at.UtcTicks + Grain.Ticks - 1) / Grain.Ticks * Grain.Ticks, TimeSpan.Zero);

    private DateTimeOffset Heeding(DateTimeOffset at, ChannelProfile profile, TimeZoneInfo zone) => profile.Rings ? quiet.After(at, zone) : at;

    private bool IsTooSoon(DateTimeOffset? at, Case @case, DateTimeOffset now) => NeedsNight(@case) && at < now + (Waiting(@case) / 2);

    private bool NeedsNight(Case @case) => Waiting(@case) >= Intake.LeastToWait;

    private TimeSpan Waiting(Case @case) => @case.Pending is Move.CheckBack waiting ? model.Fixes[waiting.Fix].Waiting : TimeSpan.Zero;

    private TimeZoneInfo ZoneOf(Case @case) => TimeZones.Find(@case.Zone?.Id) ?? settings.Zone;

    private TimeZoneInfo ZoneOf(CheckIn set) => TimeZones.Find(set.Zone) ?? settings.Zone;

    private Reading WithoutTimes(Reading reading) => reading with { Facts = [.. reading.Facts.Where(f => model.Facts[f.Id].Measure is not Measure.Time)] };
}
