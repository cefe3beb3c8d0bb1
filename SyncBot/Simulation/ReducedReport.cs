using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>The planner against the best of all strategies, both computed exactly on the reduced model.</summary>
/// <param name="Causes">How many causes it has.</param>
/// <param name="Fixes">How many fixes.</param>
/// <param name="Questions">How many questions, those of gates not counted.</param>
/// <param name="Planner">The planner's expected cost, in minutes of effort.</param>
/// <param name="Optimum">The least that any strategy can have.</param>
internal sealed record ReducedReport(int Causes, int Fixes, int Questions, double Planner, double Optimum)
{
    /// <summary>Computes it.</summary>
    public static ReducedReport Of(Model model)
    {
        var reduced = ReducedModel.Of(model);
        var world = new ExactModel(reduced);
        return new ReducedReport(
            reduced.Causes.Length,
            reduced.Fixes.Count,
            reduced.Questions.Values.Count(q => reduced.Gates.Values.All(g => g.Question != q.Id)),
            new ExactCost(world).OfPlanner(),
            new Optimum(world).Cost());
    }
}
