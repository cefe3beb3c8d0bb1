namespace SyncBot.Simulation;

/// <summary>The policies that are compared.</summary>
internal static class Policies
{
    /// <summary>All, ours first.</summary>
    public static IPolicy[] All(Dialogs.Troubleshooting.Model model) =>
        [new PlannerPolicy(model), new LadderPolicy(model), new ChanceOverCostPolicy(model), new AskEverythingPolicy(model), new ClairvoyantPolicy(model)];
}
