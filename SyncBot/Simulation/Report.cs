using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>All that was simulated.</summary>
/// <param name="Cases">How many users in each regime.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Regimes">Each regime with its policies, truthful users first.</param>
/// <param name="Worst">What planner and ladder are expected to cost where the priors are wrong by a factor of 2 in the way that is worst for the planner.</param>
/// <param name="Reduced">The exact comparison.</param>
internal sealed record Report(int Cases, long Seed, IReadOnlyList<RegimeReport> Regimes, (double Planner, double Ladder) Worst, ReducedReport Reduced)
{
    /// <summary>Simulates everything that there is to compare.</summary>
    public static Report Of(Model model, int cases, long seed)
    {
        var policies = Policies.All(model);
        RegimeReport Run(Regime regime) => new(regime.Name, Simulator.Run(model, regime, cases, seed, policies));

        var truthful = Run(Regime.Truthful);
        var drawn = Distortion.Drawn(model, seed);
        return new Report(
            cases,
            seed,
            [truthful, Run(Regime.Unreliable), Run(Regime.Truthful.Distorted(drawn, "distorted")), Run(Regime.Rough.Distorted(drawn, "rough"))],
            Distortion.WorstOf(model, truthful.Of("planner"), truthful.Of("ladder")),
            ReducedReport.Of(model));
    }
}
