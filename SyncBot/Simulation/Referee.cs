using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>Judges every step by the rules alone, from what it has heard itself. It shares nothing with the planner but the knowledge.</summary>
internal sealed class Referee(Model model)
{
    private readonly Dictionary<string, string> heard = [];
    private readonly HashSet<string> done = [];

    /// <summary>Steps that were disruptive behind a gate nobody passed, or that the facts forbid.</summary>
    public int Harmful { get; private set; }

    /// <summary>Steps that had been done before in the same manner.</summary>
    public int Repeats { get; private set; }

    /// <summary>Whether something disruptive was handed out.</summary>
    public bool Disrupted { get; private set; }

    /// <summary>A fact is told.</summary>
    public void Hear(Fact fact) => heard[fact.Id] = fact.Value;

    /// <summary>A fix had been tried as described before the case began.</summary>
    public void HearTried(Fix fix)
    {
        done.Add(fix.Id);
        SeeDone(fix);
    }

    /// <summary>A step is handed out.</summary>
    public void Judge(Fix fix)
    {
        var open = fix.Gates.Select(id => model.Gates[id]).All(g => g.Passes.Any(v => Holds(new Condition(model.Questions[g.Question].Fact, v))));
        if (!open || fix.RuledOutBy.Any(Holds) || fix.PostponedBy.Any(Holds)) Harmful++;
        if (!done.Add(fix.Id)) Repeats++;
        Disrupted |= fix.Tier is Tier.Disruptive;
    }

    /// <summary>A step was carried out.</summary>
    public void SeeDone(Fix fix)
    {
        foreach (var mend in fix.Mends) heard[mend.Fact] = mend.Value;
    }

    private bool Holds(Condition condition) => heard.TryGetValue(condition.Fact, out var value) && value == condition.Value;
}
