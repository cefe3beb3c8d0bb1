using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>Many simulated users, each helped by every policy.</summary>
internal static class Simulator
{
    private const int Chunk = 500;

    /// <summary>Runs one regime. The same seed gives the same figures on any number of cores.</summary>
    public static IReadOnlyList<(string Policy, Tally Tally)> Run(Model model, Regime regime, int cases, long seed, IReadOnlyList<IPolicy> policies)
    {
        var world = new World(model, regime);
        var tallies = policies.Select(_ => new Tally(model.Causes.Length)).ToArray();

        // Sums of doubles depend on their order, so the cases are added up in theirs.
        foreach (var results in Enumerable.Range(0, cases).Chunk(Chunk).AsParallel().AsOrdered().Select(numbers => numbers.Select(n => Play(world, seed, n, policies)).ToArray()))
        {
            foreach (var result in results)
            {
                for (var p = 0; p < policies.Count; p++) tallies[p].Add(result[p]);
            }
        }

        return [.. policies.Select((p, i) => (p.Name, tallies[i]))];
    }

    private static CaseResult[] Play(World world, long seed, int number, IReadOnlyList<IPolicy> policies) =>
        [.. policies.Select(p => CaseRun.Of(world, new SimulatedUser(world, Dice.For(seed, number)), p))];
}
