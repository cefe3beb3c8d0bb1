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

    /// <summary>What happened, in order.</summary>
    public ImmutableArray<CaseEvent> Events { get; init; } = [];

    /// <summary>How many messages the case has taken in.</summary>
    public int Round { get; init; }

    /// <summary>What the person was last told or asked to do, or null before the first answer.</summary>
    public Move? Pending { get; init; }

    /// <summary>The device that is being looked at.</summary>
    public string Device => Events.OfType<CaseEvent.Turned>().LastOrDefault()?.Device ?? UsualDevice;

    /// <summary>The attempts in the order in which they were first made, each as it now stands.</summary>
    public ImmutableArray<Attempt> Attempts
    {
        get
        {
            var attempts = ImmutableArray.CreateBuilder<Attempt>();
            foreach (var tried in Events.OfType<CaseEvent.Tried>())
            {
                Put(attempts, tried.Attempt);
            }

            return attempts.ToImmutable();
        }
    }

    /// <summary>The case takes in the next message.</summary>
    public Case NextRound() => this with { Round = Round + 1 };

    /// <summary>A fact becomes known.</summary>
    public Case Learn(Fact fact, bool perDevice) => Add(new CaseEvent.Learned(Round, fact, perDevice ? Device : null));

    /// <summary>A question stays unanswered and will not be put again.</summary>
    public Case LeaveUnanswered(string question) => Add(new CaseEvent.Unanswered(Round, question, Device));

    /// <summary>A fix was tried on the current device, or an earlier attempt got its outcome.</summary>
    public Case Try(string fix, Outcome outcome, DateTimeOffset at, string manner = Attempt.AsDescribed) =>
        Add(new CaseEvent.Tried(Round, new Attempt(fix, Device, manner, outcome, at)));

    /// <summary>An attempt that, as it turns out, was never made.</summary>
    public Case Strike(Attempt attempt) => this with { Events = Events.RemoveAll(e => e is CaseEvent.Tried tried && tried.Attempt == attempt) };

    /// <summary>From here on another device is meant.</summary>
    public Case TurnTo(string device) => device == Device ? this : Add(new CaseEvent.Turned(Round, device));

    /// <summary>The banner is gone.</summary>
    public Case Clear() => Add(new CaseEvent.Cleared(Round));

    /// <summary>A person is needed.</summary>
    public Case CallPerson(string reason) => Add(new CaseEvent.PersonNeeded(Round, reason));

    /// <summary>The person wants no more of it.</summary>
    public Case Stop() => Add(new CaseEvent.Stopped(Round));

    /// <summary>The person who wanted no more of it is back.</summary>
    public Case Resume() => this with { Events = Events.RemoveAll(e => e is CaseEvent.Stopped) };

    /// <summary>The banner that was gone by itself is back.</summary>
    public Case Reopen() => this with { Events = Events.RemoveAll(e => e is CaseEvent.Cleared) };

    /// <summary>The case as it stood before the last message that changed it; the same case if none did.</summary>
    public Case Back()
    {
        if (Events.IsEmpty) return this;
        var last = Events[^1].Round;
        return this with { Events = Events.RemoveAll(e => e.Round == last) };
    }

    private Case Add(CaseEvent happened) => this with { Events = Events.Add(happened) };

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
