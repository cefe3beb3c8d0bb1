using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>Goes through what happened in a case and keeps what it comes to for one device.</summary>
internal sealed class Replay
{
    private readonly Model model;
    private readonly string device;
    private bool deviceIsNamed;

    /// <summary>Replays a case for the device that is being looked at.</summary>
    public Replay(Case @case, Model model)
    {
        (this.model, device) = (model, @case.Device);
        foreach (var happened in @case.History) Take(happened);
        TakeOthers(@case.OtherDevices);
    }

    /// <summary>The facts that hold now, by id, in the order in which they were told.</summary>
    public Dictionary<string, Fact> Facts { get; } = [];

    /// <summary>The value of each fact that was last seen before a fix changed it, or without one.</summary>
    public Dictionary<string, string> Observed { get; } = [];

    /// <summary>What was first answered of each fact that was later answered in another way.</summary>
    public Dictionary<string, string> Disputed { get; } = [];

    /// <summary>The questions that were left unanswered.</summary>
    public HashSet<string> Unanswered { get; } = [];

    private void Take(CaseEvent happened)
    {
        switch (happened)
        {
            case CaseEvent.Learned learned when learned.Device is null || learned.Device == device:
                Observe(learned.Fact);
                Facts[learned.Fact.Id] = learned.Fact;
                break;
            case CaseEvent.Unanswered left when left.Device == device || !IsPerDevice(left.Question):
                Unanswered.Add(left.Question);
                break;
            case CaseEvent.Tried { Attempt: { Done: true, Manner: Attempt.AsDescribed } done }:
                Mend(done);
                break;
            case CaseEvent.Turned:
                deviceIsNamed = true;
                break;
            case CaseEvent.Meant meant:
                if (deviceIsNamed && meant.Device == device) ForgetGates();
                deviceIsNamed = true;
                break;
        }
    }

    private void Observe(Fact told)
    {
        if (model.Facts[told.Id].ValueOf(told.Value) is not { } value) return;
        var before = Facts.GetValueOrDefault(told.Id);

        // Who confirms what a fix has just done has seen nothing new.
        if (before is { Source: FactSource.Mended } && before.Value == value) return;
        var seen = Observed.GetValueOrDefault(told.Id);
        if (before is { Source: FactSource.Answered } && told.Source is FactSource.Answered && seen is not null && seen != value) Disputed[told.Id] = seen;
        else Disputed.Remove(told.Id);
        Observed[told.Id] = value;
    }

    // What was seen of them says more than what was answered about all of them.
    private void TakeOthers(ImmutableArray<(string Device, bool HasBanner)> others)
    {
        if (others.IsEmpty || !model.Facts.ContainsKey(Case.ElsewhereFact)) return;
        var seen = new Fact(Case.ElsewhereFact, others.Any(o => o.HasBanner) ? "yes" : "no", FactSource.Said);
        Observe(seen);
        Facts[seen.Id] = seen;
    }

    // What a fix puts right for the account is right on every device.
    private void Mend(Attempt done)
    {
        foreach (var mend in model.Fixes[done.Fix].Mends)
        {
            if (done.Device == device || !model.Facts[mend.Fact].PerDevice) Facts[mend.Fact] = new Fact(mend.Fact, mend.Value, FactSource.Mended);
        }
    }

    // Whether it is safe was asked about the wrong device.
    private void ForgetGates()
    {
        foreach (var question in model.Gates.Values.Select(g => g.Question).Where(IsPerDevice))
        {
            Facts.Remove(model.Questions[question].Fact);
            Observed.Remove(model.Questions[question].Fact);
            Unanswered.Remove(question);
        }
    }

    private bool IsPerDevice(string question) => model.Facts[model.Questions[question].Fact].PerDevice;
}
