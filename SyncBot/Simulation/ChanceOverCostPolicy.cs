using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>The planner without its questions: what was seen is mended, then fixes by chance over cost; only gates are asked about.</summary>
internal sealed class ChanceOverCostPolicy(Model model) : IPolicy
{
    /// <inheritdoc/>
    public string Name => "chance-over-cost";

    /// <inheritdoc/>
    public Move Next(Case @case, Situation situation, SimulatedUser user)
    {
        if (Rules.PersonNeededFor(situation, model) is { } reason) return new Move.HandOff(reason);
        var fix = Rules.Repairs(situation, model).Concat(Planner.InOrder(situation, model)).FirstOrDefault();
        return fix is null ? new Move.HandOff(Move.HandOff.NothingLeft) : Planner.ThroughGates(fix, situation, model);
    }
}
