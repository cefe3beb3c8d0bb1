using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>A fix as the look-ahead reads it.</summary>
/// <param name="Fix">The fix.</param>
/// <param name="Lane">Its lane.</param>
/// <param name="Cost">What trying it costs, in minutes of effort.</param>
/// <param name="LeastChance">With less it is not offered.</param>
/// <param name="Works">P(works | cause, nothing in the way), for each cause.</param>
/// <param name="Hurdles">What may be in the way.</param>
/// <param name="Gates">Its gates, in order.</param>
internal sealed record FixRow(Fix Fix, int Lane, double Cost, double LeastChance, double[] Works, ImmutableArray<Hurdle> Hurdles, ImmutableArray<GateRow> Gates)
{
    /// <summary>P(works | cause, what is known), for each cause: what is not known to be out of the way takes its share.</summary>
    /// <param name="known">The value of each fact that is known.</param>
    /// <param name="supposed">A fact that is taken to be out of the way, or null.</param>
    public double[] ChancesIn(IReadOnlyDictionary<string, string> known, string? supposed = null)
    {
        double[] chances = [.. Works];
        foreach (var hurdle in Hurdles)
        {
            if (hurdle.Fact == supposed) continue;
            if (!known.TryGetValue(hurdle.Fact, out var value)) Multiply(chances, hurdle.Clear);
            else if (hurdle.Blocks.Contains(value)) Array.Clear(chances);
        }

        return chances;
    }

    /// <summary>What it promises and costs, on the way through its gates: those that are still to be asked about may turn the person away.</summary>
    /// <param name="known">The value of each fact that is known.</param>
    /// <param name="diagnosis">How likely the causes are.</param>
    /// <param name="supposed">A fact that is taken to be out of the way, or null.</param>
    public Promise PromiseIn(IReadOnlyDictionary<string, string> known, ReadOnlySpan<double> diagnosis, string? supposed = null)
    {
        var chances = ChancesIn(known, supposed);
        var (minutes, reached, total) = (0.0, 1.0, 0.0);
        foreach (var weight in diagnosis) total += weight;
        foreach (var gate in Gates)
        {
            if (gate.Fact == supposed || known.ContainsKey(gate.Fact)) continue;
            minutes += reached * gate.Minutes;
            var passed = 0.0;
            for (var i = 0; i < diagnosis.Length; i++) passed += diagnosis[i] * gate.Passes[i];
            reached *= passed / total;
            Multiply(chances, gate.Passes);
        }

        return new Promise(chances, minutes + reached * Cost, reached);
    }

    private static void Multiply(double[] chances, double[] by)
    {
        for (var i = 0; i < chances.Length; i++) chances[i] *= by[i];
    }
}
