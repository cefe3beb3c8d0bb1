using System.Collections.Immutable;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>A small model in which all chances follow from what was answered and tried, whatever came first: each fact is in the way of one fix at most.</summary>
internal sealed class ExactModel
{
    private readonly Dictionary<string, int> places;
    private readonly Obstacle[][] obstacles;
    private readonly double[][] works;
    private readonly (ulong Fixes, int Value)[][] mends;

    /// <summary>Makes it.</summary>
    /// <exception cref="ArgumentException">It is too large, or the order of what was tried would matter.</exception>
    public ExactModel(Model model)
    {
        Model = model;
        Facts = [.. model.Facts.Values.OrderBy(f => f.Id, StringComparer.Ordinal)];
        Fixes = [.. model.Fixes.Values.OrderBy(f => f.Id, StringComparer.Ordinal)];
        Questions = [.. model.Questions.Values.OrderBy(q => q.Id, StringComparer.Ordinal)];
        if (Facts.Length > ExactState.MostFacts || Fixes.Length > ExactState.MostFixes || Facts.Any(f => f.Values.Length > ExactState.MostValues)) throw new ArgumentException("The model is too large.", nameof(model));
        if (Facts.FirstOrDefault(DependsOnOrder) is { } fact) throw new ArgumentException($"What '{fact.Id}' is in the way of depends on the order of the fixes.", nameof(model));

        places = Facts.Index().ToDictionary(f => f.Item.Id, f => f.Index);
        obstacles = [.. Fixes.Select(f => Blocks(f).GroupBy(b => b.Fact, b => b.Value).Select(Obstacle).ToArray())];
        works = [.. Fixes.Select((f, i) => model.Causes.Select((_, c) => Math.Min(1, f.Works[c] / obstacles[i].Aggregate(1.0, (clear, o) => clear * o.Clear[c]))).ToArray())];
        mends = [.. Facts.Select(f => Fixes.Index().SelectMany(x => x.Item.Mends.Where(m => m.Fact == f.Id).Select(m => (1UL << x.Index, f.Values.IndexOf(m.Value)))).ToArray())];
    }

    /// <summary>The knowledge.</summary>
    public Model Model { get; }

    /// <summary>All facts, by id.</summary>
    public ImmutableArray<FactDefinition> Facts { get; }

    /// <summary>All fixes, by id.</summary>
    public ImmutableArray<Fix> Fixes { get; }

    /// <summary>All questions, by id.</summary>
    public ImmutableArray<Question> Questions { get; }

    /// <summary>The place of a fact.</summary>
    public int PlaceOf(string fact) => places[fact];

    /// <summary>How likely each cause is, given what is known.</summary>
    public double[] Belief(ExactState state)
    {
        double[] belief = [.. Model.Causes.Select(c => c.Prior)];
        for (var c = 0; c < belief.Length; c++)
        {
            for (var f = 0; f < Facts.Length; f++)
            {
                if (state.Answer(f) is >= 0 and var value) belief[c] *= Facts[f].Likelihoods[value][c];
            }

            for (var f = 0; f < Fixes.Length; f++)
            {
                if (state.HasTried(f)) belief[c] *= 1 - ChanceOf(f, c, state);
            }
        }

        var sum = belief.Sum();
        for (var c = 0; c < belief.Length; c++) belief[c] /= sum;
        return belief;
    }

    /// <summary>The probability that a fix works.</summary>
    public double ChanceOf(int fix, ReadOnlySpan<double> belief, ExactState state)
    {
        var chance = 0.0;
        for (var c = 0; c < belief.Length; c++) chance += belief[c] * ChanceOf(fix, c, state);
        return chance;
    }

    /// <summary>The probability of an answer.</summary>
    public double ChanceOf(int fact, int value, ReadOnlySpan<double> belief)
    {
        var (chance, likelihoods) = (0.0, Facts[fact].Likelihoods[value]);
        for (var c = 0; c < belief.Length; c++) chance += belief[c] * likelihoods[c];
        return chance;
    }

    /// <summary>The place of the value that a fact has now as far as is known, or -1: a fix that was done has the last word.</summary>
    public int Known(int fact, ExactState state)
    {
        foreach (var (fix, value) in mends[fact])
        {
            if ((state.Tried & fix) != 0) return value;
        }

        return state.Answer(fact);
    }

    /// <summary>Whether a fix can do nothing as far as is known.</summary>
    public bool IsBlocked(int fix, ExactState state)
    {
        foreach (var obstacle in obstacles[fix])
        {
            if (Known(obstacle.Fact, state) is >= 0 and var value && obstacle.Blocks[value]) return true;
        }

        return false;
    }

    private static IEnumerable<Condition> Blocks(Fix fix) => fix.RuledOutBy.Concat(fix.PostponedBy).Distinct();

    private bool DependsOnOrder(FactDefinition fact)
    {
        var blocked = Fixes.Where(f => Blocks(f).Any(c => c.Fact == fact.Id)).ToList();
        return blocked.Count > 1 || (blocked is [var one] && Fixes.Any(f => f != one && f.Mends.Any(m => m.Fact == fact.Id)));
    }

    private Obstacle Obstacle(IGrouping<string, string> blocks)
    {
        var place = places[blocks.Key];
        var fact = Facts[place];
        return new Obstacle(
            place,
            [.. fact.Values.Select(v => blocks.Contains(v))],
            [.. Model.Causes.Select((_, c) => 1 - blocks.Sum(v => fact.Likelihoods[fact.Values.IndexOf(v)][c]))]);
    }

    // P(works | cause, what was answered): what is not known to be out of the way takes its share.
    private double ChanceOf(int fix, int cause, ExactState state)
    {
        var chance = works[fix][cause];
        foreach (var obstacle in obstacles[fix])
        {
            var value = state.Answer(obstacle.Fact);
            if (value < 0) chance *= obstacle.Clear[cause];
            else if (obstacle.Blocks[value]) return 0;
        }

        return chance;
    }
}
