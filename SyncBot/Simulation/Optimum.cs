using System.Collections.Immutable;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>
/// The least expected cost that any strategy can have in a small model, by dynamic programming over what is known. A strategy keeps to the rules:
/// gates, disruptive fixes after the gentle ones that could still work, a person only when nothing is left that could.
/// </summary>
internal sealed class Optimum
{
    private readonly ExactModel world;
    private readonly Ladder ladder;
    private readonly Dictionary<ExactState, double> costs = [];
    private readonly ImmutableArray<(int Fact, Question Question, ImmutableArray<int> Passes)>[] gates;
    private readonly ImmutableArray<(int Fact, Question Question)> questions;

    /// <summary>Prepares it.</summary>
    public Optimum(ExactModel world)
    {
        (this.world, ladder) = (world, world.Model.Ladder);
        gates = [.. world.Fixes.Select(f => f.Gates.Select(Gate).ToImmutableArray())];
        questions = [.. world.Questions.Where(q => world.Model.Gates.Values.All(g => g.Question != q.Id)).Select(q => (world.PlaceOf(q.Fact), q))];
    }

    /// <summary>The expected cost from the first message on, in minutes of effort.</summary>
    public double Cost() => CostOf(default);

    private double CostOf(ExactState state)
    {
        if (costs.TryGetValue(state, out var known)) return known;
        return costs[state] = NeedsPerson(state) ? ladder.HandOffPrice : CostOfBest(state);
    }

    private bool NeedsPerson(ExactState state)
    {
        for (var f = 0; f < world.Facts.Length; f++)
        {
            if (world.Facts[f].HandOffs.Count > 0 && world.Known(f, state) is >= 0 and var value && world.Facts[f].HandOffs.ContainsKey(world.Facts[f].Values[value])) return true;
        }

        return false;
    }

    private double CostOfBest(ExactState state)
    {
        var belief = world.Belief(state);
        var (hope, gentleHope) = (false, false);
        for (var f = 0; f < world.Fixes.Length; f++)
        {
            if (!IsAllowed(f, state) || world.ChanceOf(f, belief, state) < ladder.LeastChanceOf(world.Fixes[f])) continue;
            hope = true;
            gentleHope |= world.Fixes[f].Tier is not Tier.Disruptive;
        }

        var best = hope ? double.PositiveInfinity : ladder.HandOffPrice;
        for (var f = 0; f < world.Fixes.Length; f++)
        {
            if (IsAllowed(f, state) && !(gentleHope && world.Fixes[f].Tier is Tier.Disruptive)) best = Math.Min(best, Trying(f, belief, state));
        }

        foreach (var (fact, question) in questions)
        {
            if (world.Known(fact, state) < 0) best = Math.Min(best, Asking(fact, question, belief, state));
        }

        return best;
    }

    private double Trying(int fix, double[] belief, ExactState state)
    {
        foreach (var (fact, question, _) in gates[fix])
        {
            if (world.Known(fact, state) < 0) return Asking(fact, question, belief, state);
        }

        var fails = 1 - world.ChanceOf(fix, belief, state);
        return ladder.Cost(world.Fixes[fix]) + (fails > 0 ? fails * CostOf(state.WithTried(fix)) : 0);
    }

    private double Asking(int fact, Question question, double[] belief, ExactState state)
    {
        var cost = question.Minutes;
        for (var value = 0; value < world.Facts[fact].Values.Length; value++)
        {
            var chance = world.ChanceOf(fact, value, belief);
            if (chance > 0) cost += chance * CostOf(state.With(fact, value));
        }

        return cost;
    }

    private bool IsAllowed(int fix, ExactState state)
    {
        if (state.HasTried(fix) || world.IsBlocked(fix, state)) return false;
        foreach (var (fact, _, passes) in gates[fix])
        {
            if (world.Known(fact, state) is >= 0 and var value && !passes.Contains(value)) return false;
        }

        return true;
    }

    private (int Fact, Question Question, ImmutableArray<int> Passes) Gate(string id)
    {
        var gate = world.Model.Gates[id];
        var question = world.Model.Questions[gate.Question];
        var fact = world.PlaceOf(question.Fact);
        return (fact, question, [.. gate.Passes.Select(v => world.Facts[fact].Values.IndexOf(v))]);
    }
}
