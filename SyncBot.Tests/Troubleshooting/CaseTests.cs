using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Tests.Troubleshooting;

public sealed class CaseTests
{
    private static readonly Model Model = new ModelBuilder().Causes(("any", 1)).Fact("wifi", ["yes", "no"]).Build();

    [Fact]
    public void Back_takes_away_all_that_the_last_message_brought_and_nothing_else()
    {
        var before = CaseScript.Opened.Says(Model, "wifi", "yes");
        var after = before.NextRound(CaseScript.Now).Learn(new Fact("wifi", "no", FactSource.Corrected), perDevice: true).Try("restart", Outcome.NoChange, CaseScript.Now);

        Assert.Equal(before.Events.AsEnumerable(), after.Back().Events);
    }

    [Fact]
    public void Back_goes_further_every_time_until_nothing_is_left()
    {
        var @case = CaseScript.Opened.Says(Model, "wifi", "yes").IsUnsure("power").Tries("restart", Outcome.NoChange);

        Assert.Equal(2, @case.Back().Events.Length);
        Assert.Single(@case.Back().Back().Events);
        Assert.Empty(@case.Back().Back().Back().Events);
        var opened = CaseScript.Opened;
        Assert.Same(opened, opened.Back());
    }

    [Fact]
    public void Back_skips_messages_that_changed_nothing()
    {
        var @case = CaseScript.Opened.Says(Model, "wifi", "yes").NextRound(CaseScript.Now).NextRound(CaseScript.Now);

        Assert.Empty(@case.Back().Events);
    }

    [Fact]
    public void An_attempt_that_gets_its_outcome_later_stays_one_attempt_in_its_place()
    {
        var @case = CaseScript.Opened.Tries("overnight", Outcome.Waiting).Tries("restart", Outcome.NoChange).Tries("overnight", Outcome.Worked).Tries("overnight", Outcome.CameBack);

        Assert.Equal([("overnight", Outcome.CameBack), ("restart", Outcome.NoChange)], @case.Attempts.Select(a => (a.Fix, a.Outcome)));
    }

    [Fact]
    public void The_same_fix_in_another_manner_or_on_another_device_is_another_attempt()
    {
        var @case = CaseScript.Opened
            .Tries("overnight", Outcome.NoChange, "wifi-only")
            .Tries("overnight", Outcome.NoChange)
            .NextRound(CaseScript.Now).TurnTo("ipad")
            .Tries("overnight", Outcome.Waiting);

        Assert.Equal(
            [("iphone", "wifi-only"), ("iphone", Attempt.AsDescribed), ("ipad", Attempt.AsDescribed)],
            @case.Attempts.Select(a => (a.Device, a.Manner)));
    }

    [Fact]
    public void A_manner_that_becomes_known_replaces_the_unknown_one()
    {
        var @case = CaseScript.Opened.Tries("overnight", Outcome.NoChange, Attempt.Unknown).Tries("overnight", Outcome.NoChange, "wifi-only");

        Assert.Equal("wifi-only", Assert.Single(@case.Attempts).Manner);
    }

    [Fact]
    public void A_manner_that_is_known_is_not_lost_to_an_unknown_one()
    {
        var @case = CaseScript.Opened.Tries("overnight", Outcome.NoChange, "wifi-only").Tries("overnight", Outcome.NoChange, Attempt.Unknown);

        Assert.Equal(["wifi-only", Attempt.Unknown], @case.Attempts.Select(a => a.Manner));
    }

    [Theory]
    [InlineData(Outcome.Worked, true)]
    [InlineData(Outcome.NoChange, true)]
    [InlineData(Outcome.CameBack, true)]
    [InlineData(Outcome.CouldNot, false)]
    [InlineData(Outcome.Skipped, false)]
    [InlineData(Outcome.Waiting, false)]
    public void Only_what_was_carried_out_uses_up_its_chance(Outcome outcome, bool done) =>
        Assert.Equal(done, Assert.Single(CaseScript.Opened.Tries("restart", outcome).Attempts).Done);

    [Fact]
    public void The_usual_device_is_meant_until_another_is_named()
    {
        Assert.Equal("iphone", CaseScript.Opened.Device);
        Assert.Equal("mac", CaseScript.Opened.TurnTo("ipad").TurnTo("mac").Device);
        Assert.Null(CaseScript.Opened.NamedDevice);
        Assert.Equal("iphone", CaseScript.Opened.TurnTo("iphone").NamedDevice);
        Assert.Single(CaseScript.Opened.TurnTo("iphone").TurnTo("iphone").Events);
    }

    [Fact]
    public void What_was_told_is_about_the_device_that_was_meant()
    {
        var told = CaseScript.Opened.Says(Model, "wifi", "no").Tries("restart", Outcome.NoChange);

        var meant = told.NextRound(CaseScript.Now).Mean("ipad");

        Assert.Equal("ipad", Assert.Single(meant.Attempts).Device);
        Assert.Equal("ipad", Assert.Single(meant.History.OfType<CaseEvent.Learned>()).Device);
        Assert.Equal(told.Events.AsEnumerable(), meant.Back().Events);
        Assert.Equal("mac", Assert.Single(meant.NextRound(CaseScript.Now).Mean("mac").Attempts).Device);
    }

    [Fact]
    public void What_was_told_before_another_device_was_turned_to_stays_with_its_own()
    {
        var @case = CaseScript.Opened.TurnTo("iphone").Tries("restart", Outcome.NoChange).NextRound(CaseScript.Now).TurnTo("ipad").Tries("restart", Outcome.NoChange);

        Assert.Equal(["iphone", "mac"], @case.NextRound(CaseScript.Now).Mean("mac").Attempts.Select(a => a.Device));
    }

    [Fact]
    public void What_is_told_after_the_end_opens_nothing_again()
    {
        var ended = CaseScript.Opened.Tries("restart", Outcome.Worked).Says(Model, "wifi", "no").NextRound(CaseScript.Now).Note("thank you");

        Assert.IsType<CaseEvent.Tried>(ended.End);
        Assert.Null(ended.Reopen().End);
        Assert.Null(ended.TurnTo("mac").End);
    }

    [Fact]
    public void Back_returns_to_the_former_case_as_long_as_nothing_was_told()
    {
        var former = CaseScript.Opened.Tries("restart", Outcome.NoChange);
        var anew = CaseScript.Opened with { Id = "NEW", Former = former };

        Assert.Same(former, anew.Back());
        Assert.Empty(anew.Says(Model, "wifi", "no").Back().Events);
        Assert.Null(anew.Says(Model, "wifi", "no").Former);
    }
}
