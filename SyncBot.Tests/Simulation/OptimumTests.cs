using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Simulation;
using SyncBot.Tests.Knowledge;
using SyncBot.Tests.Troubleshooting;

namespace SyncBot.Tests.Simulation;

public sealed class OptimumTests
{
    private const int Models = 40;
    private const int Digits = 9;

    [Fact]
    public void The_optimum_is_what_going_through_all_strategies_finds()
    {
        for (var seed = 1; seed <= Models; seed++)
        {
            var model = Tiny(new Random(seed));

            Assert.Equal(new BruteForce(model).Cost(), new Optimum(new ExactModel(model)).Cost(), Digits);
        }
    }

    [Fact]
    public void No_planner_is_better_than_the_optimum()
    {
        for (var seed = 1; seed <= Models; seed++)
        {
            var world = new ExactModel(Tiny(new Random(seed)));

            Assert.True(new ExactCost(world).OfPlanner() >= new Optimum(world).Cost() - 1e-9, $"model {seed}");
        }
    }

    [Fact]
    public void The_planner_costs_at_most_a_twentieth_more_than_the_optimum_on_the_reduced_knowledge()
    {
        var reduced = ReducedReport.Of(Shipped.Knowledge.Model);

        Assert.True(reduced is { Causes: >= 6, Fixes: >= 8, Questions: >= 5 });
        Assert.InRange(reduced.Planner / reduced.Optimum, 1, 1.05);
    }

    [Fact]
    public void A_model_in_which_the_order_of_fixes_matters_is_refused()
    {
        var model = new ModelBuilder()
            .Causes(("any", 1))
            .Fact("heat", ["yes", "no"])
            .Fix("charge", 1, [0.5], postponedBy: ["heat=yes"])
            .Fix("cool", 1, [0.5], mends: ["heat=no"])
            .Build();

        Assert.Throws<ArgumentException>(() => new ExactModel(model));
    }

    private static Model Tiny(Random random)
    {
        double Chance() => Math.Round(random.NextDouble(), 2);
        double[] Row() => [Chance(), Chance()];
        return new ModelBuilder()
            .Causes(("a", 0.1 + Chance()), ("b", 0.1 + Chance()))
            .Fact("sign", ["yes", "no"], [Row()])
            .Fact("saver", ["on", "off"], [Row()], defect: random.Next(2) == 0 ? "on:turn-off" : null)
            .Question("sign", 1 + random.Next(5))
            .Question("saver", 1 + random.Next(5))
            .Gate("backup")
            .Fix("turn-off", 1 + random.Next(20), Row(), mends: ["saver=off"], ruledOutBy: ["saver=off"])
            .Fix("restart", 1 + random.Next(20), Row(), beside: random.Next(2) == 0)
            .Fix("reset", 1 + random.Next(20), Row(), Tier.Disruptive, gates: ["backup"])
            .HandOffPrice(60)
            .Build();
    }
}
