using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Simulation;
using SyncBot.Tests.Troubleshooting;

namespace SyncBot.Tests.Simulation;

public sealed class RefereeTests
{
    private static readonly Model Model = new ModelBuilder()
        .Causes(("any", 1))
        .Fact("heat", ["yes", "no"])
        .Gate("backup")
        .Fix("charge", 1, [0.5], postponedBy: ["heat=yes"])
        .Fix("cool", 1, [0.5], mends: ["heat=no"], ruledOutBy: ["heat=no"])
        .Fix("reset", 1, [0.5], Tier.Disruptive, gates: ["backup"])
        .Build();

    [Theory]
    [InlineData("yes", 0)]
    [InlineData("no", 1)]
    [InlineData(null, 1)]
    public void A_disruptive_step_is_harmful_unless_its_gate_was_passed(string? backup, int harmful)
    {
        var referee = new Referee(Model);
        if (backup is not null) referee.Hear(new Fact("backup", backup, FactSource.Answered));

        referee.Judge(Model.Fixes["reset"]);

        Assert.Equal((harmful, true), (referee.Harmful, referee.Disrupted));
    }

    [Fact]
    public void A_step_that_the_facts_forbid_is_harmful_until_they_change()
    {
        var referee = new Referee(Model);
        referee.Hear(new Fact("heat", "yes", FactSource.Said));

        referee.Judge(Model.Fixes["charge"]);
        referee.SeeDone(Model.Fixes["cool"]);
        referee.Judge(Model.Fixes["charge"]);

        Assert.Equal((1, 1), (referee.Harmful, referee.Repeats));
    }

    [Fact]
    public void What_was_tried_before_the_case_is_a_repeat_too()
    {
        var referee = new Referee(Model);
        referee.HearTried(Model.Fixes["charge"]);

        referee.Judge(Model.Fixes["charge"]);

        Assert.Equal(1, referee.Repeats);
    }
}
