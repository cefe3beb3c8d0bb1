using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Troubleshooting;

public sealed class SituationTests
{
    private static readonly Model Model = new ModelBuilder()
        .Causes(("any", 1))
        .Fact("wifi", ["yes", "no"])
        .Fact("plan", ["free", "paid"], shared: true)
        .Fact("heat", ["yes", "no"])
        .Fact("battery", ["low", "fine"], measure: new Measure.Number([20]))
        .Question("wifi")
        .Question("plan")
        .Question("heat", onlyIf: ["wifi=yes", "plan=paid"])
        .Question("battery")
        .Gate("backup")
        .Fix("cool", 1, [0.5], mends: ["heat=no"], ruledOutBy: ["heat=no"])
        .Fix("night", 1, [0.5], postponedBy: ["heat=yes"], manner: ("wifi-only", 0.25))
        .Fix("sign-out", 1, [0.5], Tier.Disruptive, gates: ["backup"])
        .Fix("upgrade", 1, [0.5], beside: true)
        .Build();

    [Fact]
    public void A_fact_of_a_device_holds_for_it_alone_and_a_shared_one_for_all()
    {
        var @case = CaseScript.Opened.Says(Model, "wifi", "yes").Says(Model, "plan", "free").TurnTo("ipad");

        var onPad = Of(@case);
        Assert.False(onPad.Holds(new Condition("wifi", "yes")));
        Assert.True(onPad.Holds(new Condition("plan", "free")));
        Assert.True(Of(@case.TurnTo("iphone")).Holds(new Condition("wifi", "yes")));
    }

    [Fact]
    public void A_measured_fact_holds_as_its_band()
    {
        var situation = Of(CaseScript.Opened.Says(Model, "battery", "12%"));

        Assert.True(situation.Holds(new Condition("battery", "low")));
        Assert.Equal("12%", situation.Facts["battery"].Value);
    }

    [Fact]
    public void A_value_that_cannot_be_read_is_kept_but_holds_nothing()
    {
        var situation = Of(CaseScript.Opened.Says(Model, "battery", "half"));

        Assert.Equal("half", situation.Facts["battery"].Value);
        Assert.Empty(situation.Values);
        Assert.True(situation.IsOpen(Model.Questions["battery"]));
    }

    [Theory]
    [InlineData(Outcome.NoChange, true)]
    [InlineData(Outcome.Worked, true)]
    [InlineData(Outcome.CameBack, true)]
    [InlineData(Outcome.CouldNot, false)]
    [InlineData(Outcome.Skipped, false)]
    [InlineData(Outcome.Waiting, false)]
    public void A_fix_mends_only_once_it_was_done(Outcome outcome, bool mended) =>
        Assert.Equal(mended, Of(CaseScript.Opened.Says(Model, "heat", "yes").Tries("cool", outcome)).Holds(new Condition("heat", "no")));

    [Fact]
    public void What_was_mended_can_be_seen_broken_again()
    {
        var situation = Of(CaseScript.Opened.Tries("cool", Outcome.NoChange).Says(Model, "heat", "yes"));

        Assert.True(situation.Holds(new Condition("heat", "yes")));
        Assert.Contains(situation.Evidence, e => e.Key == "heat");
    }

    [Fact]
    public void What_a_fix_puts_right_for_the_account_is_right_on_every_device()
    {
        var model = new ModelBuilder()
            .Causes(("any", 1))
            .Fact("plan", ["free", "paid"], shared: true)
            .Fact("heat", ["yes", "no"])
            .Fix("upgrade", 1, [0.5], mends: ["plan=paid", "heat=no"])
            .Build();

        var onPad = Situation.Of(CaseScript.Opened.Tries("upgrade", Outcome.Worked).TurnTo("ipad"), model);

        Assert.True(onPad.Holds(new Condition("plan", "paid")));
        Assert.False(onPad.Holds(new Condition("heat", "no")));
    }

    [Fact]
    public void A_question_is_open_until_it_is_answered_or_left_unanswered()
    {
        var question = Model.Questions["wifi"];

        Assert.True(Of(CaseScript.Opened).IsOpen(question));
        Assert.False(Of(CaseScript.Opened.Answers(Model, "wifi", "no")).IsOpen(question));
        Assert.False(Of(CaseScript.Opened.IsUnsure("wifi")).IsOpen(question));
    }

    [Fact]
    public void A_question_left_unanswered_about_one_device_is_open_for_another_unless_its_fact_is_shared()
    {
        var @case = CaseScript.Opened.IsUnsure("wifi").IsUnsure("plan").TurnTo("ipad");

        Assert.True(Of(@case).IsOpen(Model.Questions["wifi"]));
        Assert.False(Of(@case).IsOpen(Model.Questions["plan"]));
    }

    [Theory]
    [InlineData("wifi", "yes", true)]
    [InlineData("plan", "paid", true)]
    [InlineData("wifi", "no", false)]
    public void A_conditional_question_is_open_while_one_of_its_conditions_holds(string fact, string value, bool open) =>
        Assert.Equal(open, Of(CaseScript.Opened.Says(Model, fact, value)).IsOpen(Model.Questions["heat"]));

    [Fact]
    public void A_gate_lets_through_only_who_is_known_to_pass()
    {
        var gate = Model.Gates["backup"];

        Assert.Null(Of(CaseScript.Opened).Passes(gate));
        Assert.True(Of(CaseScript.Opened.Answers(Model, "backup", "yes")).Passes(gate));
        Assert.False(Of(CaseScript.Opened.Answers(Model, "backup", "no")).Passes(gate));
        Assert.False(Of(CaseScript.Opened.IsUnsure("backup")).Passes(gate));
        Assert.True(Of(CaseScript.Opened.IsUnsure("backup").Says(Model, "backup", "yes")).Passes(gate));
    }

    [Fact]
    public void A_closed_gate_or_a_fact_rules_a_fix_out()
    {
        Assert.True(Of(CaseScript.Opened.IsUnsure("backup")).RulesOut(Model.Fixes["sign-out"]));
        Assert.True(Of(CaseScript.Opened.Says(Model, "heat", "no")).RulesOut(Model.Fixes["cool"]));
        Assert.False(Of(CaseScript.Opened).RulesOut(Model.Fixes["sign-out"]));
        Assert.False(Of(CaseScript.Opened.Says(Model, "heat", "yes")).RulesOut(Model.Fixes["cool"]));
    }

    [Fact]
    public void A_fix_waits_for_what_must_be_mended_first()
    {
        var hot = Of(CaseScript.Opened.Says(Model, "heat", "yes"));

        Assert.False(hot.Allows(Model.Fixes["night"]));
        Assert.False(hot.RulesOut(Model.Fixes["night"]));
        Assert.True(Of(CaseScript.Opened.Says(Model, "heat", "no")).Allows(Model.Fixes["night"]));
    }

    [Theory]
    [InlineData(Attempt.AsDescribed, true)]
    [InlineData(Attempt.Unknown, true)]
    [InlineData("wifi-only", false)]
    public void A_fix_done_in_a_lesser_manner_was_not_tried_as_described(string manner, bool tried) =>
        Assert.Equal(tried, Of(CaseScript.Opened.Tries("night", Outcome.NoChange, manner)).WasTried(Model.Fixes["night"]));

    [Fact]
    public void Every_unanswered_question_makes_the_next_answer_less_likely_and_every_answer_more()
    {
        // (1 + answered) / (1 + answered + unanswered)
        Assert.Equal(1, Of(CaseScript.Opened).ChanceOfAnswer);
        Assert.Equal(0.5, Of(CaseScript.Opened.IsUnsure("wifi")).ChanceOfAnswer);
        Assert.Equal(2.0 / 3, Of(CaseScript.Opened.IsUnsure("wifi").Answers(Model, "plan", "free")).ChanceOfAnswer);
        Assert.Equal(0.5, Of(CaseScript.Opened.IsUnsure("wifi").Says(Model, "plan", "free")).ChanceOfAnswer);
    }

    [Fact]
    public void The_rung_is_the_highest_that_was_tried_or_is_being_handed_out()
    {
        Assert.Equal(0, Of(CaseScript.Opened).Rung);
        Assert.Equal(0, Of(CaseScript.Opened.Tries("upgrade", Outcome.NoChange)).Rung);
        Assert.Equal(2, Of(CaseScript.Opened.Tries("night", Outcome.NoChange).Tries("cool", Outcome.NoChange)).Rung);
        Assert.Equal(3, Of(CaseScript.Opened.Tries("cool", Outcome.NoChange) with { Pending = new Move.Try("sign-out") }).Rung);
        Assert.Equal(1, Of(CaseScript.Opened.Tries("cool", Outcome.NoChange) with { Pending = new Move.Ask("wifi") }).Rung);
    }

    [Fact]
    public void The_form_of_a_cause_that_shows_is_the_first_of_which_a_sign_holds()
    {
        var model = new Model
        {
            Causes = Model.Causes,
            SubCauses =
            [
                new SubCause("weak", "power", [new Condition("wifi", "yes"), new Condition("battery", "low")]),
                new SubCause("hot", "power", [new Condition("heat", "yes")]),
                new SubCause("elsewhere", "network", [new Condition("heat", "yes")]),
            ],
            Facts = Model.Facts,
            Questions = Model.Questions,
            Fixes = Model.Fixes,
            Gates = Model.Gates,
            Ladder = Model.Ladder,
        };
        var hot = CaseScript.Opened.Says(model, "heat", "yes");

        Assert.Null(Situation.Of(CaseScript.Opened.Says(model, "heat", "no"), model).SubCauseOf("power"));
        Assert.Equal("hot", Situation.Of(hot, model).SubCauseOf("power")?.Id);
        Assert.Equal("elsewhere", Situation.Of(hot, model).SubCauseOf("network")?.Id);
        Assert.Equal("weak", Situation.Of(hot.Says(model, "battery", "12%"), model).SubCauseOf("power")?.Id);
    }

    [Fact]
    public void Meaning_another_device_leaves_the_gates_of_a_third_as_they_are()
    {
        var model = Shipped.Knowledge.Model;
        var @case = CaseScript.Opened.TurnTo("ipad").Answers(model, "managed", "yes").TurnTo("mac").Mean("iphone").TurnTo("ipad");

        Assert.Equal("yes", Situation.Of(@case, model).Facts["managed"].Value);
    }

    private static Situation Of(Case @case) => Situation.Of(@case, Model);
}
