using SyncBot.Dialogs.Troubleshooting;
using static SyncBot.Tests.Troubleshooting.PlannerScript;

namespace SyncBot.Tests.Troubleshooting;

/// <summary>When a question is worth its time.</summary>
public sealed class PlannerQuestionTests
{
    [Fact]
    public void A_question_is_asked_when_its_answer_saves_more_than_it_costs()
    {
        Assert.Equal(new Move.Ask("sign"), Planner.Next(Opened, Divided(questionMinutes: 1).Build()));
        Assert.IsType<Move.Try>(Planner.Next(Opened, Divided(questionMinutes: 60).Build()));
    }

    [Fact]
    public void A_question_costs_what_its_answer_saves_when_it_is_just_not_worth_asking()
    {
        // Told apart perfectly, the right fix costs 30 instead of a wrong one first in half of the cases: 15 minutes are saved.
        Assert.Equal(new Move.Ask("sign"), Planner.Next(Opened, Divided(questionMinutes: 14.9).Build()));
        Assert.IsType<Move.Try>(Planner.Next(Opened, Divided(questionMinutes: 15.1).Build()));
    }

    [Fact]
    public void A_question_whose_answer_is_known_or_unknowable_is_not_asked()
    {
        var model = Divided(questionMinutes: 1).Build();

        Assert.Equal(Try("mend-b"), Planner.Next(Opened.Answers(model, "sign", "no"), model));
        Assert.Equal(Try("mend-a"), Planner.Next(Opened.Says(model, "sign", "yes"), model));
        Assert.IsType<Move.Try>(Planner.Next(Opened.IsUnsure("sign"), model));
    }

    [Fact]
    public void A_question_that_tells_nothing_is_not_asked_even_for_nothing()
    {
        var model = TwoCauses().Fact("weather", ["good", "bad"]).Question("weather", minutes: 0).Fix("restart", 1, [0.5, 0.5]).Build();

        Assert.Equal(Try("restart"), Planner.Next(Opened, model));
    }

    [Fact]
    public void A_question_that_makes_no_sense_yet_is_not_asked()
    {
        var model = Divided(questionMinutes: 1, onlyIf: ["wifi=yes"]).Fact("wifi", ["yes", "no"]).Build();

        Assert.IsType<Move.Try>(Planner.Next(Opened, model));
        Assert.Equal(new Move.Ask("sign"), Planner.Next(Opened.Says(model, "wifi", "yes"), model));
    }

    [Fact]
    public void A_quick_fix_is_tried_before_a_question_that_can_wait()
    {
        // Now it would cost 1 + 0.5 + 0.4 × 30 = 13.5; after the quick fix 0.5 + 0.4 × (1 + 30) = 12.9; never 0.5 + 0.4 × (30 + 0.5 × 30) = 18.5.
        var model = Divided(questionMinutes: 1).Fix("quick", 0.5, [0.6, 0.6]).Build();

        Assert.Equal([Try("quick"), new Move.Ask("sign")], InVain(model).Take(2));
    }

    [Fact]
    public void A_question_is_asked_when_its_answer_could_save_a_hand_off()
    {
        // Nothing is worth offering until the rare cause is likely; the question costs little against a person's time.
        var model = new ModelBuilder()
            .Causes(("common", 0.8), ("rare", 0.2))
            .Fact("sign", ["yes", "no"], [[0.05, 0.95]])
            .Question("sign", minutes: 2)
            .Fix("special", 20, [0, 0.9], beside: true)
            .Build();

        Assert.Equal(new Move.Ask("sign"), Planner.Next(Opened, model));
        Assert.Equal(Try("special"), Planner.Next(Opened.Answers(model, "sign", "yes"), model));
        Assert.Equal(NothingLeft, Planner.Next(Opened.Answers(model, "sign", "no"), model));
    }

    // Two equally likely causes, a fix of 30 minutes for each that always works, and a sign that tells them apart.
    private static ModelBuilder Divided(double questionMinutes, string[]? onlyIf = null) => new ModelBuilder()
        .Causes(("a", 0.5), ("b", 0.5))
        .Fact("sign", ["yes", "no"], [[1, 0]])
        .Question("sign", questionMinutes, onlyIf: onlyIf)
        .Fix("mend-a", 30, [1, 0])
        .Fix("mend-b", 30, [0, 1])
        .HandOffPrice(1000);
}
