using SyncBot.Dialogs.Troubleshooting;
using static SyncBot.Tests.Troubleshooting.PlannerScript;

namespace SyncBot.Tests.Troubleshooting;

/// <summary>What is disruptive comes late and behind its gates.</summary>
public sealed class PlannerGateTests
{
    [Fact]
    public void A_disruptive_fix_waits_for_every_gentle_one_that_could_still_work()
    {
        var model = TwoCauses()
            .Fix("reset", 1, [0.9, 0.9], Tier.Disruptive)
            .Fix("slow", 200, [0.05, 0.05], Tier.Inconvenient)
            .Fix("hopeless", 1, [0.005, 0.005])
            .Build();

        Assert.Equal([Try("slow"), Try("reset"), NothingLeft], InVain(model));
    }

    [Fact]
    public void A_disruptive_fix_is_offered_only_once_each_of_its_gates_was_passed()
    {
        var model = Gated().Build();

        Assert.Equal(new Move.Ask("backup", "backup", "reset"), Planner.Next(Opened, model));
        var first = Opened.Answers(model, "backup", "yes");
        Assert.Equal(new Move.Ask("password", "password", "reset"), Planner.Next(first, model));
        Assert.Equal(Try("reset"), Planner.Next(first.Answers(model, "password", "yes"), model));
    }

    [Fact]
    public void Gates_do_not_make_a_fix_hopeless()
    {
        // Half of all people pass each gate, so 0.25 × 0.02 = 0.005 get through and are helped.
        var model = TwoCauses().Gate("backup").Gate("password").Fix("reset", 1, [0.02, 0.02], Tier.Disruptive, gates: ["backup", "password"]).Build();

        Assert.Equal(new Move.Ask("backup", "backup", "reset"), Planner.Next(Opened, model));
    }

    [Fact]
    public void Nothing_else_is_asked_between_the_gates_of_a_fix()
    {
        var model = Gated().Fact("sign", ["yes", "no"], [[0.99, 0.01]]).Question("sign", minutes: 0).Fix("unsign", 1, [0.5, 0.5], Tier.Disruptive, ruledOutBy: ["sign=no"]).Build();
        var atTheGate = Opened with { Pending = new Move.Ask("backup", "backup", "reset") };

        Assert.Equal(new Move.Ask("sign"), Planner.Next(Opened, model));
        Assert.Equal(new Move.Ask("password", "password", "reset"), Planner.Next(atTheGate.Answers(model, "backup", "yes"), model));
    }

    [Fact]
    public void A_gate_that_is_refused_or_left_unanswered_rules_its_fix_out()
    {
        var model = Gated().Build();

        Assert.Equal(NothingLeft, Planner.Next(Opened.Answers(model, "backup", "no"), model));
        Assert.Equal(NothingLeft, Planner.Next(Opened.IsUnsure("backup"), model));
        Assert.Equal(NothingLeft, Planner.Next(Opened.Answers(model, "backup", "yes").IsUnsure("password"), model));
    }

    [Fact]
    public void The_repair_of_a_defect_goes_through_its_gates_too()
    {
        var model = Gated().Fact("clock", ["right", "wrong"], defect: "wrong:reset").Build();

        Assert.Equal(new Move.Ask("backup", "backup", "reset"), Planner.Next(Opened.Says(model, "clock", "wrong"), model));
    }

    private static ModelBuilder Gated() => TwoCauses()
        .Gate("backup")
        .Gate("password")
        .Fix("reset", 10, [0.9, 0.9], Tier.Disruptive, gates: ["backup", "password"]);
}
