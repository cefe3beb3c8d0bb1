using System.Collections.Immutable;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>Priors that are wrong by a factor of 2 either way.</summary>
internal static class Distortion
{
    private const double Factor = 2;

    /// <summary>By what to multiply the prior of each cause, as chance has it.</summary>
    public static ImmutableArray<double> Drawn(Model model, long seed)
    {
        var dice = Dice.For(seed, -1);
        var factors = ImmutableArray.CreateBuilder<double>();
        foreach (var _ in model.Causes) factors.Add(dice.Falls(0.5) ? Factor : 1 / Factor);
        return factors.ToImmutable();
    }

    /// <summary>What planner and ladder are expected to cost where the priors are wrong in the way that is worst for the planner.</summary>
    /// <remarks>
    /// A policy's expected cost is the mean of its cost for each cause, weighed by how common the cause is. Their ratio is highest when every cause
    /// that costs the planner more than that ratio of what it costs the ladder is as common as it may be, and every other as rare (Dinkelbach, 1967).
    /// </remarks>
    public static (double Planner, double Ladder) WorstOf(Model model, Tally planner, Tally ladder)
    {
        ImmutableArray<double> factors = [.. model.Causes.Select(_ => 1.0)];
        while (true)
        {
            var (ours, theirs) = (Expected(model, factors, planner), Expected(model, factors, ladder));
            ImmutableArray<double> worse = [.. model.Causes.Select((_, c) => planner.CostOf(c) * theirs > ours * ladder.CostOf(c) ? Factor : 1 / Factor)];
            if (worse.SequenceEqual(factors)) return (ours, theirs);
            factors = worse;
        }
    }

    private static double Expected(Model model, ImmutableArray<double> factors, Tally tally) =>
        model.Causes.Select((cause, c) => cause.Prior * factors[c] * tally.CostOf(c)).Sum() / model.Causes.Select((cause, c) => cause.Prior * factors[c]).Sum();
}
