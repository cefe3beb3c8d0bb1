using System.Collections.Immutable;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>What users are drawn from: the knowledge, as one regime has it. Everything is in an order that does not depend on hashing.</summary>
internal sealed class World
{
    // So a first message tells 1.6 facts, as messages of real people do, and mostly what is unusual.
    private const double ToldUnusual = 0.11;
    private const double ToldUsual = 0.0075;

    private readonly double[][][] likelihoods;
    private readonly double[][] told;
    private readonly double[][] chances;
    private readonly ImmutableArray<(int Fact, ImmutableArray<int> Values)>[] obstacles;

    /// <summary>Makes it.</summary>
    public World(Model model, Regime regime)
    {
        Model = model;
        Regime = regime;
        Priors = [.. model.Causes.Select((c, i) => c.Prior * (regime.Distortion.IsEmpty ? 1 : regime.Distortion[i]))];
        Facts = [.. model.Facts.Values.OrderBy(f => f.Id, StringComparer.Ordinal)];
        Fixes = [.. model.Fixes.Values.OrderBy(f => f.Id, StringComparer.Ordinal)];
        FactNumber = Facts.Select((f, i) => (f.Id, i)).ToDictionary(f => f.Id, f => f.i);
        FixNumber = Fixes.Select((f, i) => (f.Id, i)).ToDictionary(f => f.Id, f => f.i);
        likelihoods = [.. Facts.Select(f => Enumerable.Range(0, model.Causes.Length).Select(c => f.Likelihoods.Select(row => row[c]).ToArray()).ToArray())];
        told = [.. Facts.Select(f => Told(f, model))];
        obstacles = [.. Fixes.Select(FindObstacles)];
        chances = [.. Fixes.Select((_, f) => model.Causes.Select((_, c) => FindChance(f, c)).ToArray())];
    }

    /// <summary>The knowledge.</summary>
    public Model Model { get; }

    /// <summary>How the users are.</summary>
    public Regime Regime { get; }

    /// <summary>How common each cause is.</summary>
    public ImmutableArray<double> Priors { get; }

    /// <summary>All facts, by id.</summary>
    public ImmutableArray<FactDefinition> Facts { get; }

    /// <summary>All fixes, by id.</summary>
    public ImmutableArray<Fix> Fixes { get; }

    /// <summary>The place of each fact in <see cref="Facts"/>.</summary>
    public IReadOnlyDictionary<string, int> FactNumber { get; }

    /// <summary>The place of each fix in <see cref="Fixes"/>.</summary>
    public IReadOnlyDictionary<string, int> FixNumber { get; }

    /// <summary>P(value | cause) for each value of a fact.</summary>
    public ReadOnlySpan<double> Likelihoods(int fact, int cause) => likelihoods[fact][cause];

    /// <summary>The chance that someone mentions a value unasked.</summary>
    public double ChanceTold(int fact, int value) => told[fact][value];

    /// <summary>
    /// P(a fix works | cause, nothing in its way). The knowledge gives P(works | cause) over all who have the cause, and says when a fix can do nothing;
    /// both hold if it works more often for those with nothing in the way.
    /// </summary>
    public double ChanceOf(int fix, int cause) => chances[fix][cause];

    /// <summary>The facts, by their place, that can be in the way of a fix, each with the places of the values that are.</summary>
    public ImmutableArray<(int Fact, ImmutableArray<int> Values)> Obstacles(int fix) => obstacles[fix];

    private ImmutableArray<(int Fact, ImmutableArray<int> Values)> FindObstacles(Fix fix) =>
    [
        .. fix.RuledOutBy.Concat(fix.PostponedBy)
            .GroupBy(c => FactNumber[c.Fact], c => c.Value)
            .Select(g => (g.Key, g.Distinct().Select(v => Facts[g.Key].Values.IndexOf(v)).ToImmutableArray())),
    ];

    private double FindChance(int fix, int cause)
    {
        var clear = 1.0;
        foreach (var (fact, values) in obstacles[fix]) clear *= 1 - values.Sum(v => likelihoods[fact][cause][v]);
        return Math.Min(1, Fixes[fix].Works[cause] / clear);
    }

    private static double[] Told(FactDefinition fact, Model model)
    {
        if (!fact.TellsCausesApart) return new double[fact.Values.Length];
        var shares = fact.Likelihoods.Select(row => row.Select((p, c) => p * model.Causes[c].Prior).Sum()).ToArray();
        return [.. shares.Select(s => s < shares.Max() ? ToldUnusual : ToldUsual)];
    }
}
