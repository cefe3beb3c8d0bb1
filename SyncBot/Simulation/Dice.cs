namespace SyncBot.Simulation;

/// <summary>SplitMix64: chance that is the same on every machine and every version of .NET, for each case on its own.</summary>
/// <param name="state">Where it begins.</param>
internal struct Dice(ulong state)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const double Unit = 1.0 / (1UL << 53);

    private ulong state = state;

    /// <summary>The dice of one case: they depend on nothing but the seed and its number.</summary>
    public static Dice For(long seed, long number) => new(Mixed(Mixed((ulong)seed + Golden) ^ (ulong)number));

    /// <summary>A number from 0 up to 1, never 1.</summary>
    public double Next() => (Mixed(state += Golden) >> 11) * Unit;

    /// <summary>Whether something comes about that has this chance.</summary>
    public bool Falls(double chance) => Next() < chance;

    /// <summary>The place of one of several weights, each as likely as it is heavy.</summary>
    public int Pick(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights) sum += weight;
        var left = Next() * sum;
        for (var i = 0; i < weights.Length; i++)
        {
            left -= weights[i];
            if (left < 0) return i;
        }

        return weights.Length - 1;
    }

    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
