using SyncBot.Dialogs.Troubleshooting;
using static SyncBot.Tests.Troubleshooting.PlannerScript;

namespace SyncBot.Tests.Troubleshooting;

public sealed class PlannerTests
{
    public static TheoryData<Outcome> VainOutcomes => [Outcome.NoChange, Outcome.CouldNot, Outcome.CameBack, Outcome.Skipped];

    [Fact]
    public void The_fix_with_the_best_chance_for_its_cost_comes_first()
    {
        // cheap: 0.6 × 0.2 / 1 = 0.12 a minute; strong: (0.6 × 0.9 + 0.4 × 0.5) / 10 = 0.074
        var model = TwoCauses().Fix("strong", 10, [0.9, 0.5]).Fix("cheap", 1, [0.2, 0]).Build();

        Assert.Equal([Try("cheap"), Try("strong"), NothingLeft], InVain(model));
    }

    [Fact]
    public void Waiting_and_risk_count_as_cost()
    {
        // quick costs 6; waits costs 5 + 0.02 × 100 = 7; risky costs 2 + 5 = 7.5 with half a minute of waiting
        var model = TwoCauses()
            .Fix("risky", 2, [0.5, 0.5], Tier.Inconvenient, waiting: 25)
            .Fix("waits", 5, [0.5, 0.5], waiting: 100)
            .Fix("quick", 6, [0.5, 0.5])
            .Build();

        Assert.Equal([Try("quick"), Try("waits"), Try("risky"), NothingLeft], InVain(model));
    }

    [Fact]
    public void What_failed_makes_the_other_causes_fixes_come_sooner()
    {
        // At first again (0.6 × 0.4 = 0.24) beats other (0.4 × 0.5 = 0.2); once first has failed (0.6 × 0.1 = 0.06 : 0.4) it is 0.05 to 0.43.
        var model = TwoCauses().Fix("first", 1, [0.9, 0]).Fix("again", 1, [0.4, 0]).Fix("other", 1, [0, 0.5]).Build();

        Assert.Equal([Try("first"), Try("other"), Try("again"), NothingLeft], InVain(model));
    }

    [Theory]
    [InlineData(20, 31, true)]
    [InlineData(20, 30, false)]
    [InlineData(51, 0, true)]
    public void A_case_that_goes_on_and_on_comes_to_a_person_however_often_it_was_started_over(int before, int since, bool comes)
    {
        var model = TwoCauses().Fix("any", 1, [0.5, 0.5]).Build();
        var @case = (Opened with { Advances = before }).StartOver("next") with { Advances = since };

        Assert.Equal(comes ? new Move.HandOff(Move.HandOff.TooLong) : Try("any"), Planner.Next(@case, model));
    }

    [Fact]
    public void A_case_that_came_to_an_end_leaves_the_next_all_its_turns()
    {
        var ended = Opened with { Advances = 51, Pending = NothingLeft };

        Assert.Equal(0, ended.StartOver("next").AdvancesBefore);
    }

    [Fact]
    public void Equal_fixes_come_in_the_order_of_their_ids_so_that_the_move_is_always_the_same()
    {
        var model = TwoCauses().Fix("b", 1, [0.5, 0.5]).Fix("a", 1, [0.5, 0.5]).Build();

        Assert.Equal(Try("a"), Planner.Next(Opened, model));
    }

    [Fact]
    public void Defects_that_are_seen_are_mended_first_and_the_cheapest_of_them_first()
    {
        var model = WithDefects().Build();
        var @case = Opened.Says(model, "storage", "full").Says(model, "low-power", "on");

        Assert.Equal([Try("turn-off"), Try("make-room"), Try("likely"), NothingLeft], InVain(model, @case));
    }

    [Fact]
    public void A_defect_is_mended_however_little_it_promises_and_even_when_a_question_would_help()
    {
        var model = WithDefects()
            .Fact("sign", ["yes", "no"], [[0.99, 0.01]])
            .Question("sign", minutes: 0)
            .Build();

        Assert.Equal(Try("turn-off"), Planner.Next(Opened.Says(model, "low-power", "on"), model));
    }

    [Fact]
    public void A_defect_that_was_not_seen_is_not_mended()
    {
        var model = WithDefects().Build();

        Assert.Equal([Try("likely"), NothingLeft], InVain(model, Opened.Says(model, "low-power", "off").Says(model, "storage", "free")));
    }

    [Theory]
    [MemberData(nameof(VainOutcomes))]
    public void No_fix_is_offered_twice(Outcome outcome)
    {
        var model = TwoCauses().Fix("first", 1, [0.9, 0.9]).Fix("second", 9, [0.9, 0.9]).Build();

        Assert.Equal(Try("second"), Planner.Next(Opened.Tries("first", outcome), model));
        Assert.Equal(NothingLeft, Planner.Next(Opened.Tries("first", outcome).Tries("second", outcome), model));
    }

    [Theory]
    [MemberData(nameof(VainOutcomes))]
    public void A_defect_that_stays_is_not_mended_twice(Outcome outcome)
    {
        var model = WithDefects().Build();
        var @case = Opened.Says(model, "low-power", "on").Tries("turn-off", outcome).Says(model, "low-power", "on");

        Assert.Equal(Try("likely"), Planner.Next(@case, model));
    }

    [Fact]
    public void How_a_fix_was_tried_is_asked_when_that_changes_its_chance()
    {
        var model = WithManners().Build();

        var tried = Opened.Tries("night", Outcome.NoChange, Attempt.Unknown);
        Assert.Equal(new Move.Ask("overnight", Fix: "night"), Planner.Next(tried, model));
    }

    [Fact]
    public void A_fix_tried_in_a_lesser_manner_is_offered_once_as_described()
    {
        var model = WithManners().Build();

        var lesser = Opened.Answers(model, "overnight", "wifi-only").Tries("night", Outcome.NoChange, "wifi-only");
        Assert.Equal(Try("night"), Planner.Next(lesser, model));
        Assert.Equal(NothingLeft, Planner.Next(lesser.Tries("night", Outcome.NoChange), model));
    }

    [Fact]
    public void A_fix_tried_as_described_or_in_a_manner_nobody_remembers_is_not_offered_again()
    {
        var model = WithManners().Build();

        Assert.Equal(NothingLeft, Planner.Next(Opened.Answers(model, "overnight", Attempt.AsDescribed).Tries("night", Outcome.NoChange), model));
        Assert.Equal(NothingLeft, Planner.Next(Opened.Tries("night", Outcome.NoChange, Attempt.Unknown).IsUnsure("overnight"), model));
    }

    [Fact]
    public void A_fix_that_is_left_to_work_is_looked_at_again_when_its_time_has_come()
    {
        var model = TwoCauses().Fix("night", 3, [0.9, 0.9], waiting: 540).Fix("restart", 1, [0.9, 0.9]).Build();

        Assert.Equal(new Move.CheckBack("night", TimeSpan.FromHours(9)), Planner.Next(Opened.Tries("night", Outcome.Waiting), model));
        Assert.Equal(Try("restart"), Planner.Next(Opened.Tries("night", Outcome.Waiting).Tries("night", Outcome.NoChange), model));
    }

    [Fact]
    public void A_fact_that_only_a_person_may_deal_with_hands_over_with_its_reason()
    {
        var model = WithDefects().Fact("account", ["fine", "locked"], handOff: "locked:locked-account").Build();

        var locked = Opened.Says(model, "low-power", "on").Says(model, "account", "locked");
        Assert.Equal(new Move.HandOff("locked-account"), Planner.Next(locked, model));
        Assert.Equal(Try("turn-off"), Planner.Next(locked.Says(model, "account", "fine"), model));
    }

    [Fact]
    public void The_last_word_of_the_person_ends_the_case()
    {
        var model = TwoCauses().Fix("restart", 1, [0.9, 0.9]).Build();

        Assert.Equal(new Move.Resolved("restart"), Planner.Next(Opened.Tries("restart", Outcome.Worked), model));
        Assert.Equal(new Move.Resolved(null), Planner.Next(Opened.Clear(), model));
        Assert.Equal(new Move.HandOff("asked"), Planner.Next(Opened.CallPerson("asked"), model));
        Assert.Equal(new Move.Stopped(), Planner.Next(Opened.Stop(), model));
    }

    [Fact]
    public void What_worked_and_came_back_is_not_resolved_and_counts_as_failed()
    {
        var model = TwoCauses().Fix("restart", 1, [0.9, 0.9]).Fix("night", 9, [0.9, 0.9]).Build();

        Assert.Equal(Try("night"), Planner.Next(Opened.Tries("restart", Outcome.Worked).Tries("restart", Outcome.CameBack), model));
    }

    [Fact]
    public void Back_brings_the_move_back_that_was_there_before()
    {
        var model = Gated().Build();
        var before = Opened.Answers(model, "backup", "yes");

        Assert.Equal(Planner.Next(before, model), Planner.Next(before.Answers(model, "password", "no").Back(), model));
    }

    [Fact]
    public void What_must_come_first_comes_first()
    {
        var model = TwoCauses()
            .Fact("heat", ["yes", "no"], defect: "yes:cool-down")
            .Fix("charge", 1, [0.9, 0.9], postponedBy: ["heat=yes"])
            .Fix("cool-down", 30, [0.02, 0.02], mends: ["heat=no"])
            .Build();

        Assert.Equal(Try("charge"), Planner.Next(Opened, model));
        Assert.Equal([Try("cool-down"), Try("charge"), NothingLeft], InVain(model, Opened.Says(model, "heat", "yes")));
    }

    [Fact]
    public void Facts_that_rule_a_fix_out_pass_it_over()
    {
        var model = TwoCauses().Fact("plan", ["free", "paid"]).Fix("upgrade", 1, [0.9, 0.9], ruledOutBy: ["plan=paid"]).Build();

        Assert.Equal(Try("upgrade"), Planner.Next(Opened.Says(model, "plan", "free"), model));
        Assert.Equal(NothingLeft, Planner.Next(Opened.Says(model, "plan", "paid"), model));
    }

    [Fact]
    public void A_fix_beside_the_ladder_is_used_only_when_it_is_likelier_to_spare_a_person_than_it_costs()
    {
        var model = new ModelBuilder()
            .Causes(("common", 0.8), ("rare", 0.2))
            .Fact("sign", ["yes", "no"], [[0.2, 0.8]])
            .Fix("special", 20, [0, 0.9], beside: true)
            .Build();

        // 0.2 × 0.9 of 100 minutes is less than 20.
        Assert.Equal(NothingLeft, Planner.Next(Opened, model));
        // 0.2 × 0.8 = 0.16 against 0.8 × 0.2 = 0.16: half
        Assert.Equal(Try("special"), Planner.Next(Opened.Says(model, "sign", "yes"), model));
    }

    [Fact]
    public void What_will_not_be_offered_is_shown_as_such()
    {
        var model = Gated()
            .Fact("plan", ["free", "paid"])
            .Fix("upgrade", 1, [0.9, 0.9], ruledOutBy: ["plan=paid"])
            .Fix("hopeless", 1, [0.001, 0])
            .Fix("tried", 1, [0.9, 0.9])
            .Build();
        var @case = Opened.Says(model, "plan", "paid").IsUnsure("password").Tries("tried", Outcome.NoChange);
        var situation = Situation.Of(@case, model);

        Assert.Equal(["hopeless", "reset", "upgrade"], Planner.RuledOut(situation, model).Select(f => f.Id));
    }

    [Fact]
    public void Each_device_has_its_own_attempts()
    {
        var model = TwoCauses().Fix("restart", 1, [0.9, 0.9]).Build();
        var @case = Opened.Tries("restart", Outcome.NoChange);

        Assert.Equal(NothingLeft, Planner.Next(@case, model));
        Assert.Equal(Try("restart"), Planner.Next(@case.NextRound(CaseScript.Now).TurnTo("ipad"), model));
        Assert.Equal(NothingLeft, Planner.Next(@case.TurnTo("ipad").TurnTo("iphone"), model));
    }

    [Fact]
    public void Nothing_that_could_help_means_a_person() =>
        Assert.Equal(NothingLeft, Planner.Next(Opened, TwoCauses().Build()));

    private static ModelBuilder WithDefects() => TwoCauses()
        .Fact("low-power", ["on", "off"], defect: "on:turn-off")
        .Fact("storage", ["free", "full"], defect: "full:make-room")
        .Fix("likely", 1, [0.9, 0.9])
        .Fix("make-room", 5, [0.001, 0.001])
        .Fix("turn-off", 2, [0.001, 0.001]);

    private static ModelBuilder Gated() => TwoCauses()
        .Gate("backup")
        .Gate("password")
        .Fix("reset", 10, [0.9, 0.9], Tier.Disruptive, gates: ["backup", "password"]);

    private static ModelBuilder WithManners() => TwoCauses()
        .Fact("overnight", [Attempt.AsDescribed, "wifi-only"])
        .Question("overnight")
        .Fix("night", 3, [0.8, 0.8], manner: ("wifi-only", 0.25), mannerQuestion: "overnight");
}
