using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>The article: its fixes in its order, passing over those that are ruled out or behind a closed gate.</summary>
internal sealed class LadderPolicy(Model model) : IPolicy
{
    /// <inheritdoc/>
    public string Name => "ladder";

    /// <inheritdoc/>
    public Move Next(Case @case, Situation situation, SimulatedUser user)
    {
        if (Rules.PersonNeededFor(situation, model) is { } reason) return new Move.HandOff(reason);
        var fix = model.Ladder.Rungs.Select(r => model.Fixes[r]).FirstOrDefault(situation.Allows);
        return fix is null ? new Move.HandOff(Move.HandOff.NothingLeft) : Planner.ThroughGates(fix, situation, model);
    }
}
