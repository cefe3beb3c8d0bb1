using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>
/// One person's problem from first message to outcome. It outlives conversations and deployments, and everything else
/// can be rebuilt from it: what is known and what comes next follow from its events alone.
/// </summary>
/// <param name="Id">Short id that can be read out to a support person.</param>
/// <param name="OpenedAt">When the first message came.</param>
public sealed record Case(string Id, DateTimeOffset OpenedAt)
{
    /// <summary>The device that is meant as long as no other is named.</summary>
    public const string UsualDevice = "iphone";

    /// <summary>The fact that names the device.</summary>
    public const string DeviceFact = "device";

    /// <summary>The fact that says whether other devices have the banner too.</summary>
    public const string ElsewhereFact = "paused-elsewhere";

    /// <summary>What happened, in order.</summary>
    public ImmutableArray<CaseEvent> Events { get; init; } = [];

    /// <summary>How many messages the case has taken in.</summary>
    public int Round { get; init; }

    /// <summary>How many messages have moved the case since it was opened or last resolved, that one included; 0 until something was asked or handed out.</summary>
    public int Advances { get; init; }

    /// <summary>How many messages had moved the cases that were left without an end before this one, by starting over.</summary>
    public int AdvancesBefore { get; init; }

    /// <summary>The language the person was told about last because the answers come in another one, as a two-letter code; null if they never were.</summary>
    public string? ToldLanguage { get; init; }

    /// <summary>How many messages in a row have led nowhere.</summary>
    public int Idle { get; init; }

    /// <summary>When the last message came.</summary>
    public DateTimeOffset HeardAt { get; init; } = OpenedAt;

    /// <summary>When the last message came that moved the case.</summary>
    public DateTimeOffset MovedAt { get; init; } = OpenedAt;

    /// <summary>When the person is asked how the fix went that is being left to work; null if they are not.</summary>
    public CheckIn? CheckIn { get; init; }

    /// <summary>When they were last asked so; null if they never were.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>The person's time zone as far as it is known.</summary>
    public PersonZone? Zone { get; init; }

    /// <summary>The case that the person left by starting over, until they have told this one something.</summary>
    public Case? Former { get; init; }

    /// <summary>What the person was last told or asked to do, or null before the first answer.</summary>
    public Move? Pending { get; init; }

    /// <summary>The device that is being looked at.</summary>
    public string Device => NamedDevice ?? UsualDevice;

    /// <summary>The device the person has named last, or null as long as the usual one is only taken for granted.</summary>
    public string? NamedDevice => DeviceNamed(Events.LastOrDefault(e => DeviceNamed(e) is not null));

    /// <summary>The other devices that have the banner as far as is known, in the order in which they were named.</summary>
    public ImmutableArray<string> OthersAffected => [.. OtherDevices.Where(d => d.HasBanner).Select(d => d.Device)];

    /// <summary>The other devices that something is known of, in the order in which they were named.</summary>
    public ImmutableArray<(string Device, bool HasBanner)> OtherDevices
    {
        get
        {
            var banners = new OrderedDictionary<string, bool>();
            var at = UsualDevice;
            foreach (var happened in History)
            {
                // A device that was meant all along takes the place of the one it was taken for.
                if (happened is CaseEvent.Meant) banners.Remove(at);
                at = DeviceNamed(happened) ?? at;
                if (happened is CaseEvent.Cleared or CaseEvent.Tried { Attempt.Outcome: Outcome.Worked }) banners[at] = false;
                else if (happened is CaseEvent.Turned or CaseEvent.Meant or CaseEvent.Learned or CaseEvent.Unanswered or CaseEvent.Tried) banners[at] = true;
            }

            return [.. banners.Where(d => d.Key != Device).Select(d => (d.Key, d.Value))];
        }
    }

    /// <summary>What happened, in order, each about the device that was meant, as it turned out.</summary>
    public ImmutableArray<CaseEvent> History
    {
        get
        {
            if (!Events.Any(e => e is CaseEvent.Meant)) return Events;
            var history = Events.ToBuilder();
            for (var i = 0; i < history.Count; i++)
            {
                if (history[i] is not CaseEvent.Meant meant) continue;
                for (var j = i - 1; j >= 0 && history[j] is not CaseEvent.Turned; j--) history[j] = About(history[j], meant.Device);
            }

            return history.ToImmutable();
        }
    }

    /// <summary>Whether nothing more is to be done in it for now.</summary>
    public bool IsEnded => Pending is Move.HandOff or Move.Resolved or Move.Stopped;

    /// <summary>The event that ended the case, or null while it goes on. What is told afterwards opens nothing again.</summary>
    public CaseEvent? End =>
        Events.LastOrDefault(e => e is not (CaseEvent.Learned or CaseEvent.Suspected or CaseEvent.Unanswered or CaseEvent.Noted)) is { } last
        && last is CaseEvent.Cleared or CaseEvent.PersonNeeded or CaseEvent.Stopped or CaseEvent.Tried { Attempt.Outcome: Outcome.Worked }
            ? last
            : null;

    /// <summary>The attempts in the order in which they were first made, each as it now stands.</summary>
    public ImmutableArray<Attempt> Attempts
    {
        get
        {
            var attempts = ImmutableArray.CreateBuilder<Attempt>();
            foreach (var tried in History.OfType<CaseEvent.Tried>())
            {
                Put(attempts, tried.Attempt);
            }

            return attempts.ToImmutable();
        }
    }

    /// <summary>When the person and the bot were last in touch.</summary>
    public DateTimeOffset TouchedAt => AskedAt > HeardAt ? AskedAt.Value : HeardAt;

    /// <summary>The case with the next move. Whatever leads away from a fix that is being left to work ends the check-in about it.</summary>
    public Case Planned(Move next) => this with
    {
        Pending = next,
        CheckIn = next is Move.CheckBack waiting && CheckIn is { } set && set.Fix == waiting.Fix && set.Device == Device ? CheckIn : null,
    };

    /// <summary>The case of a person whose device says in which time zone it is. What they say themselves counts more.</summary>
    public Case Located(string? zone) => zone is null || zone == Zone?.Id || Zone is { IsSaid: true } ? this : this with { Zone = new PersonZone(zone, IsSaid: false) };

    /// <summary>The case takes in the next message.</summary>
    public Case NextRound(DateTimeOffset at) => this with { Round = Round + 1, HeardAt = at };

    /// <summary>The case after a message that led to no other move, though it may have told something.</summary>
    public Case Stayed(bool told) => this with { Idle = Idle + 1, Advances = told ? Advances + 1 : Advances };

    /// <summary>The case after a message that moved it.</summary>
    public Case Advanced() => this with { Idle = 0, MovedAt = HeardAt, Advances = End is CaseEvent.Tried ? 1 : Advances + 1 };

    /// <summary>A fact becomes known.</summary>
    public Case Learn(Fact fact, bool perDevice) => Add(new CaseEvent.Learned(Round, fact, perDevice ? Device : null));

    /// <summary>The person's words point to a cause; once is enough.</summary>
    public Case Suspect(string cause) => Events.Any(e => e is CaseEvent.Suspected said && said.Cause == cause) ? this : Add(new CaseEvent.Suspected(Round, cause));

    /// <summary>A question stays unanswered and will not be put again.</summary>
    public Case LeaveUnanswered(string question) => Add(new CaseEvent.Unanswered(Round, question, Device));

    /// <summary>A fix was tried on the current device, or an earlier attempt got its outcome.</summary>
    public Case Try(string fix, Outcome outcome, DateTimeOffset at, string manner = Attempt.AsDescribed) =>
        Add(new CaseEvent.Tried(Round, new Attempt(fix, Device, manner, outcome, at)));

    /// <summary>An attempt that, as it turns out, was never made.</summary>
    public Case Strike(Attempt attempt)
    {
        var history = History;
        return this with { Events = [.. Events.Where((_, i) => history[i] is not CaseEvent.Tried tried || tried.Attempt != attempt)] };
    }

    /// <summary>A new case of the same person in the place of this one.</summary>
    public Case StartOver(string id) => new(id, HeardAt) { ToldLanguage = ToldLanguage, Zone = Zone, Former = this with { Former = null }, AdvancesBefore = IsEnded ? 0 : AdvancesBefore + Advances };

    /// <summary>From here on another device is meant.</summary>
    public Case TurnTo(string device) => device == NamedDevice ? this : Add(new CaseEvent.Turned(Round, device));

    /// <summary>This device was meant all along: what was told since one was last named is about it.</summary>
    public Case Mean(string device) => device == NamedDevice ? this : Add(new CaseEvent.Meant(Round, device));

    /// <summary>The banner is gone.</summary>
    public Case Clear() => Add(new CaseEvent.Cleared(Round));

    /// <summary>A person is needed.</summary>
    public Case CallPerson(string reason) => Add(new CaseEvent.PersonNeeded(Round, reason));

    /// <summary>The person wants no more of it.</summary>
    public Case Stop() => Add(new CaseEvent.Stopped(Round));

    /// <summary>A case that had ended goes on.</summary>
    public Case Reopen() => Add(new CaseEvent.Reopened(Round));

    /// <summary>The person wrote something for whoever takes over.</summary>
    public Case Note(string text) => Add(new CaseEvent.Noted(Round, text));

    /// <summary>The case as it stood before the last message that changed it: the former one if nothing was told since starting over, the same if there is nothing to take back. Out of a case that has ended it leads to where it stood before, with what was told since.</summary>
    public Case Back()
    {
        if (Events.IsEmpty) return Former ?? this;
        if (End is { } end) return this with { Events = Events.RemoveAll(e => e.Round == end.Round || e is CaseEvent.Noted) };
        var last = (Events.LastOrDefault(e => e is not CaseEvent.Noted) ?? Events[^1]).Round;
        return this with { Events = Events.RemoveAll(e => e.Round >= last) };
    }

    private static string? DeviceNamed(CaseEvent? happened) => happened switch
    {
        CaseEvent.Turned turned => turned.Device,
        CaseEvent.Meant meant => meant.Device,
        _ => null,
    };

    private static CaseEvent About(CaseEvent happened, string device) => happened switch
    {
        CaseEvent.Learned { Device: not null } learned => learned with { Device = device },
        CaseEvent.Unanswered unanswered => unanswered with { Device = device },
        CaseEvent.Tried tried => tried with { Attempt = tried.Attempt with { Device = device } },
        _ => happened,
    };

    private Case Add(CaseEvent happened) => this with { Events = Events.Add(happened), Former = null };

    private static void Put(ImmutableArray<Attempt>.Builder attempts, Attempt attempt)
    {
        for (var i = 0; i < attempts.Count; i++)
        {
            if (attempts[i].IsSettledBy(attempt))
            {
                attempts[i] = attempt;
                return;
            }
        }

        attempts.Add(attempt);
    }
}
