using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>What the planner costs in a small model, over every answer and every outcome there can be.</summary>
/// <param name="world">The model.</param>
internal sealed class ExactCost(ExactModel world)
{
    private static readonly DateTimeOffset AnyTime = DateTimeOffset.UnixEpoch;

    /// <summary>The expected cost from the first message on, in minutes of effort.</summary>
    public double OfPlanner() => CostOf(new Case("EXACT", AnyTime), default);

    private double CostOf(Case @case, ExactState state)
    {
        @case = @case.NextRound(AnyTime);
        switch (Planner.Next(@case, world.Model))
        {
            case Move.Ask ask:
                var question = world.Model.Questions[ask.Question];
                var fact = world.PlaceOf(question.Fact);
                return question.Minutes + world.Facts[fact].Values.Select((value, v) => Answered(@case, state, fact, value, v)).Sum();
            case Move.Try attempt:
                var fix = world.Fixes.IndexOf(world.Model.Fixes[attempt.Fix]);
                var fails = 1 - world.ChanceOf(fix, world.Belief(state), state);
                return world.Model.Ladder.Cost(world.Fixes[fix]) + (fails > 0 ? fails * CostOf(@case.Try(attempt.Fix, Outcome.NoChange, AnyTime), state.WithTried(fix)) : 0);
            default:
                return world.Model.Ladder.HandOffPrice;
        }
    }

    private double Answered(Case @case, ExactState state, int fact, string value, int place)
    {
        var chance = world.ChanceOf(fact, place, world.Belief(state));
        var told = new Fact(world.Facts[fact].Id, value, FactSource.Answered);
        return chance > 0 ? chance * CostOf(@case.Learn(told, world.Facts[fact].PerDevice), state.With(fact, place)) : 0;
    }
}
