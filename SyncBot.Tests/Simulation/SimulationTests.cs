using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Simulation;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Simulation;

public sealed class SimulationTests
{
    private const int Few = 300;
    private const int Many = 100_000;

    private static readonly Model Model = Shipped.Knowledge.Model;

    private static readonly Regime Everything = Regime.Rough.Distorted([.. Model.Causes.Select((_, c) => c % 2 == 0 ? 2.0 : 0.5)], "everything");

    [Fact]
    public void The_same_seed_gives_the_same_figures_and_the_first_cases_are_the_same_among_more()
    {
        IPolicy[] planner = [new PlannerPolicy(Model)];
        var world = new World(Model, Regime.Unreliable);

        Assert.Equal(Run(Regime.Unreliable, 60, planner).Cost, Run(Regime.Unreliable, 60, planner).Cost);
        Assert.Equal(CaseRun.Of(world, new SimulatedUser(world, Dice.For(1, 59)), planner[0]), CaseRun.Of(world, new SimulatedUser(world, Dice.For(1, 59)), planner[0]));
    }

    [Fact]
    public void Whatever_users_do_no_step_is_harmful_and_none_is_a_repeat() => AssertSafe(Few, new PlannerPolicy(Model));

    [Fact]
    [Trait("Tier", "Long")]
    public void Over_a_hundred_thousand_cases_no_step_is_harmful_and_none_is_a_repeat() => AssertSafe(Many, new PlannerPolicy(Model));

    [Fact]
    public void Every_other_policy_keeps_to_the_rules_too() => AssertSafe(Few, Policies.All(Model)[1..]);

    [Fact]
    public void Nobody_does_better_than_the_clairvoyant_and_the_planner_does_better_than_the_rest()
    {
        var results = Simulator.Run(Model, Regime.Truthful, Few, seed: 1, Policies.All(Model)).ToDictionary(p => p.Policy, p => p.Tally.Cost);

        Assert.Equal("clairvoyant", results.MinBy(r => r.Value).Key);
        Assert.Equal("planner", results.Where(r => r.Key != "clairvoyant").MinBy(r => r.Value).Key);
    }

    [Fact]
    public void Causes_are_as_common_as_the_regime_has_them()
    {
        var world = new World(Model, Everything);

        var causes = Enumerable.Range(0, 20_000).Select(n => new SimulatedUser(world, Dice.For(1, n)).Cause).CountBy(c => c).ToDictionary();

        Assert.All(Enumerable.Range(0, Model.Causes.Length), c => Assert.InRange(causes.GetValueOrDefault(c) / 20_000.0, world.Priors[c] / world.Priors.Sum() - 0.02, world.Priors[c] / world.Priors.Sum() + 0.02));
    }

    [Fact]
    public void A_fix_works_as_often_as_the_knowledge_says_over_all_with_the_cause()
    {
        var world = new World(Model, Regime.Truthful);
        var fix = Model.Fixes["low-power-off"];

        var worked = Enumerable.Range(0, 20_000)
            .Select(n => new SimulatedUser(world, Dice.For(3, n)))
            .Where(u => Model.Causes[u.Cause].Id == "power")
            .Average(u => u.Do(fix) is Outcome.Worked ? 1.0 : 0);

        Assert.InRange(worked, 0.22, 0.28);
    }

    [Fact]
    public void What_a_fix_mends_is_answered_so_from_then_on()
    {
        var world = new World(Model, Regime.Truthful);
        var user = Enumerable.Range(0, 500).Select(n => new SimulatedUser(world, Dice.For(4, n))).First(u => u.Answer("low-power-mode")!.Value == "on");

        user.Do(Model.Fixes["low-power-off"]);

        Assert.Equal("off", user.Answer("low-power-mode")!.Value);
    }

    [Fact]
    public void A_first_message_tells_as_many_facts_as_people_do()
    {
        var world = new World(Model, Regime.Truthful);

        // The labelled messages that name a cause tell 1.6 each.
        Assert.InRange(Enumerable.Range(0, 5_000).Average(n => new SimulatedUser(world, Dice.For(5, n)).Opening.Count()), 1.5, 1.7);
    }

    private static void AssertSafe(int cases, params IPolicy[] policies)
    {
        foreach (var (_, tally) in Simulator.Run(Model, Everything, cases, seed: 2, policies))
        {
            Assert.Equal(cases, tally.Cases);
            Assert.Equal((0, 0), (tally.Harmful, tally.Repeats));
        }
    }

    private static Tally Run(Regime regime, int cases, IPolicy[] policies) => Simulator.Run(Model, regime, cases, seed: 1, policies)[0].Tally;
}
