using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Tests.Walks;

/// <summary>How it is on a walker's devices: one cause, and facts that go with it, each drawn when it is first looked at.</summary>
internal sealed class Truth
{
    private readonly Model model;
    private readonly Random random;
    private readonly int cause;
    private readonly Dictionary<string, string> values = [];

    public Truth(Model model, Random random)
    {
        (this.model, this.random) = (model, random);
        cause = Draw([.. model.Causes.Select(c => c.Prior)]);
    }

    /// <summary>The value of a fact.</summary>
    public string ValueOf(string fact)
    {
        if (values.TryGetValue(fact, out var value)) return value;
        var definition = model.Facts[fact];
        return values[fact] = definition.Values[Draw([.. definition.Values.Select(v => definition.LikelihoodsOf(v)[cause])])];
    }

    /// <summary>Whether a fix works, this time.</summary>
    public bool Works(string fix) => random.NextDouble() < model.Fixes[fix].Works[cause];

    private int Draw(double[] weights)
    {
        var left = random.NextDouble() * weights.Sum();
        for (var i = 0; i < weights.Length; i++)
        {
            left -= weights[i];
            if (left < 0) return i;
        }

        return weights.Length - 1;
    }
}
