using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>Knows the cause and every fact, so that it asks only about gates that open and tries only what can pay: nobody can do better.</summary>
internal sealed class ClairvoyantPolicy(Model model) : IPolicy
{
    /// <inheritdoc/>
    public string Name => "clairvoyant";

    /// <inheritdoc/>
    public Move Next(Case @case, Situation situation, SimulatedUser user)
    {
        if (Rules.PersonNeededFor(situation, model) is { } reason) return new Move.HandOff(reason);
        var fix = model.Fixes.Values
            .Where(f => user.ChanceOf(f) * model.Ladder.HandOffPrice > model.Ladder.Cost(f) && situation.Allows(f) && user.Passes(f))
            .OrderBy(f => f.Tier is Tier.Disruptive)
            .ThenByDescending(f => user.ChanceOf(f) / model.Ladder.Cost(f))
            .ThenBy(f => f.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        return fix is null ? new Move.HandOff(Move.HandOff.NothingLeft) : Planner.ThroughGates(fix, situation, model);
    }
}
