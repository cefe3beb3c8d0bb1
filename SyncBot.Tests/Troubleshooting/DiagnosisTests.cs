using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Tests.Troubleshooting;

public sealed class DiagnosisTests
{
    private const int Digits = 12;

    private static readonly Model Model = new ModelBuilder()
        .Causes(("power", 0.3), ("network", 0.2))
        .Fact("sign", ["yes", "no"], [[0.5, 0.25]])
        .Fact("never", ["yes", "no"], [[0, 0.5]])
        .Fact("overnight", ["as-described", "wifi-only"])
        .Fact("charging", ["yes", "no"], [[0.5, 0.25]])
        .Question("overnight")
        .Fix("night", 3, [0.8, 0.2], manner: ("wifi-only", 0.25), mannerQuestion: "overnight")
        .Fix("plug", 1, [0.1, 0], mends: ["charging=yes"])
        .Fix("certain", 1, [1, 1])
        .Build();

    [Fact]
    public void Priors_are_shares_of_their_sum()
    {
        var diagnosis = Of(CaseScript.Opened);

        Assert.Equal(0.6, diagnosis.Of("power"), Digits);
        Assert.Equal(0.4, diagnosis.Of("network"), Digits);
    }

    [Fact]
    public void A_fact_multiplies_by_its_likelihood()
    {
        // 0.6 × 0.5 = 0.3 against 0.4 × 0.25 = 0.1
        Assert.Equal(0.75, Of(CaseScript.Opened.Says(Model, "sign", "yes")).Of("power"), Digits);
        // 0.6 × 0.5 = 0.3 against 0.4 × 0.75 = 0.3
        Assert.Equal(0.5, Of(CaseScript.Opened.Says(Model, "sign", "no")).Of("power"), Digits);
    }

    [Fact]
    public void Words_that_point_to_a_cause_count_once_and_as_a_weak_fact_would()
    {
        var @case = CaseScript.Opened.NextRound(CaseScript.Now).Suspect("network");

        // 0.4 × 4 = 1.6 against 0.6
        Assert.Equal(1.6 / 2.2, Of(@case).Of("network"), Digits);
        Assert.Equal(@case, @case.Suspect("network"));
    }

    [Fact]
    public void What_makes_a_cause_clearly_likelier_speaks_for_it_the_most_telling_first()
    {
        // "never" is 0 for power and 0.5 for network, 0.2 over both: 2.5 times likelier; "charging=no" is 0.5 to 0.75 for them, 0.6 over both.
        var @case = CaseScript.Opened.Says(Model, "charging", "no").Says(Model, "sign", "no").Says(Model, "never", "yes");

        Assert.Equal([new Condition("never", "yes")], Of(@case).GroundsFor("network"));
        Assert.Empty(Of(@case).GroundsFor("power"));
    }

    [Fact]
    public void A_fix_done_in_vain_multiplies_by_its_chance_to_fail()
    {
        // 0.6 × 0.2 = 0.12 against 0.4 × 0.8 = 0.32
        Assert.Equal(0.12 / 0.44, Of(CaseScript.Opened.Tries("night", Outcome.NoChange)).Of("power"), Digits);
    }

    [Fact]
    public void A_fix_that_helped_for_a_while_speaks_for_the_causes_it_works_for()
    {
        // 0.1 × 0.8 + 0.05 × 0.2 = 0.09 against 0.1 × 0.2 + 0.05 × 0.8 = 0.06
        Assert.Equal(0.6 * 0.09 / (0.6 * 0.09 + 0.4 * 0.06), Of(CaseScript.Opened.Tries("night", Outcome.CameBack)).Of("power"), Digits);
    }

    [Fact]
    public void Two_answers_that_contradict_each_other_count_half_each()
    {
        var twice = CaseScript.Opened.Answers(Model, "sign", "yes").Answers(Model, "sign", "no");

        // 0.5 + 0.5 against 0.25 + 0.75
        Assert.Equal(0.6, Of(twice).Of("power"), Digits);
    }

    [Fact]
    public void What_was_seen_before_a_fix_changed_it_still_counts()
    {
        var unplugged = CaseScript.Opened.Says(Model, "charging", "no");
        var plugged = unplugged.Tries("plug", Outcome.NoChange);

        // 0.6 × 0.5 × 0.9 = 0.27 against 0.4 × 0.75 = 0.3
        Assert.Equal(0.27 / 0.57, Of(plugged).Of("power"), Digits);
        Assert.Equal(Of(plugged).Of("power"), Of(plugged.Says(Model, "charging", "yes")).Of("power"), Digits);
    }

    [Fact]
    public void What_may_be_in_the_way_lowers_the_chance_of_a_fix_until_it_is_known()
    {
        var model = new ModelBuilder()
            .Causes(("power", 0.6), ("network", 0.4))
            .Fact("saver", ["on", "off"], [[0.5, 0.25]])
            .Fix("turn-off", 1, [0.4, 0], ruledOutBy: ["saver=off"])
            .Build();
        var fix = model.Fixes["turn-off"];

        // Over all with the cause 0.4, so 0.8 for those who have it on.
        Assert.Equal(0.6 * 0.4, Of(CaseScript.Opened, model).ChanceOf(fix), Digits);
        Assert.Equal(0.75 * 0.8, Of(CaseScript.Opened.Says(model, "saver", "on"), model).ChanceOf(fix), Digits);
        Assert.Equal(0, Of(CaseScript.Opened.Says(model, "saver", "off"), model).ChanceOf(fix), Digits);
    }

    [Fact]
    public void A_fix_done_in_a_lesser_manner_counts_for_its_share()
    {
        // 0.6 × (1 − 0.25 × 0.8) = 0.48 against 0.4 × (1 − 0.25 × 0.2) = 0.38
        Assert.Equal(0.48 / 0.86, Of(CaseScript.Opened.Tries("night", Outcome.NoChange, "wifi-only")).Of("power"), Digits);
    }

    [Theory]
    [InlineData(Outcome.CouldNot)]
    [InlineData(Outcome.Skipped)]
    [InlineData(Outcome.Waiting)]
    [InlineData(Outcome.Worked)]
    public void A_fix_that_was_not_seen_to_fail_changes_nothing(Outcome outcome) =>
        Assert.Equal(0.6, Of(CaseScript.Opened.Tries("night", outcome)).Of("power"), Digits);

    [Fact]
    public void Facts_and_attempts_multiply_in_any_order()
    {
        var one = Of(CaseScript.Opened.Says(Model, "sign", "yes").Tries("night", Outcome.NoChange));
        var other = Of(CaseScript.Opened.Tries("night", Outcome.NoChange).Says(Model, "sign", "yes"));

        // 0.3 × 0.2 = 0.06 against 0.1 × 0.8 = 0.08
        Assert.Equal(0.06 / 0.14, one.Of("power"), Digits);
        Assert.Equal(one.Of("power"), other.Of("power"), Digits);
    }

    [Fact]
    public void The_latest_word_about_a_fact_counts_and_only_once()
    {
        var corrected = CaseScript.Opened.Says(Model, "sign", "no").Says(Model, "sign", "yes").Says(Model, "sign", "yes");

        Assert.Equal(0.75, Of(corrected).Of("power"), Digits);
    }

    [Fact]
    public void What_a_fix_brought_about_says_nothing_about_the_cause()
    {
        // 0.6 × 0.9 = 0.54 against 0.4; "charging" would move it if it were evidence.
        Assert.Equal(0.54 / 0.94, Of(CaseScript.Opened.Tries("plug", Outcome.NoChange)).Of("power"), Digits);
    }

    [Fact]
    public void What_is_said_to_be_impossible_only_becomes_very_unlikely()
    {
        var @case = CaseScript.Opened.Says(Model, "never", "yes").Tries("certain", Outcome.NoChange);

        var diagnosis = Of(@case);

        Assert.InRange(diagnosis.Of("power"), 1e-9, 1e-5);
        Assert.Equal(1, diagnosis.Probabilities.Sum(), Digits);
    }

    [Fact]
    public void The_chance_of_a_fix_is_weighed_by_the_causes()
    {
        // 0.6 × 0.8 + 0.4 × 0.2
        Assert.Equal(0.56, Of(CaseScript.Opened).ChanceOf(Model.Fixes["night"]), Digits);
        Assert.Equal("power", Of(CaseScript.Opened).CauseFor(Model.Fixes["night"]).Id);
    }

    [Fact]
    public void The_chance_of_an_answer_is_weighed_by_the_causes() =>
        // 0.6 × 0.5 + 0.4 × 0.25
        Assert.Equal(0.4, Of(CaseScript.Opened).ChanceOf(Model.Facts["sign"], "yes"), Digits);

    [Fact]
    public void The_likeliest_cause_ranks_first() =>
        Assert.Equal(["network", "power"], Of(CaseScript.Opened.Tries("night", Outcome.NoChange)).Ranked.Select(c => c.Cause.Id));

    private static Diagnosis Of(Case @case) => Of(@case, Model);

    private static Diagnosis Of(Case @case, Model model) => Diagnosis.Of(Situation.Of(@case, model), model);
}
