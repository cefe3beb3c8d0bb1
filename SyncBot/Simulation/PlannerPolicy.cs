using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>Ours.</summary>
internal sealed class PlannerPolicy(Model model) : IPolicy
{
    /// <inheritdoc/>
    public string Name => "planner";

    /// <inheritdoc/>
    public Move Next(Case @case, Situation situation, SimulatedUser user) => Planner.Next(@case, model);
}
