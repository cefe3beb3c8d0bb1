using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Troubleshooting;

/// <summary>The planner on the knowledge that ships. Which fix is best is the knowledge's affair; these are the things that hold whatever its numbers are.</summary>
public sealed class ShippedPlannerTests
{
    private const string Charging = "wifi-and-power-overnight";

    private static readonly Model Model = Shipped.Knowledge.Model;

    [Fact]
    public void A_hot_phone_cools_down_before_it_charges()
    {
        var hot = CaseScript.Opened.Says(Model, "heat", "yes").Says(Model, "charging", "no").Says(Model, "new-device", "yes");

        var moves = Walk(hot, Unsure);

        Assert.Equal("cool-down", moves[0]);
        Assert.InRange(moves.IndexOf(Charging), 1, moves.Count);
    }

    [Theory]
    [InlineData("low-power-mode", "on", "low-power-off")]
    [InlineData("icloud-storage", "4.9 of 5 GB", "free-icloud-space")]
    [InlineData("wifi", "no", Charging)]
    [InlineData("imessage", "off", "turn-on-imessage")]
    [InlineData("clock", "wrong", "set-time-automatically")]
    [InlineData("password-changed", "yes", "correct-password")]
    [InlineData("status-page", "outage", "wait-for-apple")]
    [InlineData("vpn", "on", "turn-off-vpn")]
    public void A_defect_that_is_seen_is_what_is_mended_first(string fact, string value, string fix) =>
        Assert.Equal(new Move.Try(fix), Planner.Next(CaseScript.Opened.Says(Model, fact, value), Model));

    [Fact]
    public void Several_defects_are_mended_one_after_the_other_the_quickest_first()
    {
        var @case = CaseScript.Opened.Says(Model, "icloud-storage", "full").Says(Model, "low-power-mode", "on").Says(Model, "terms", "pending");

        Assert.Equal(["low-power-off", "accept-terms", "free-icloud-space"], Walk(@case, Unsure).Take(3));
    }

    [Theory]
    [InlineData("account-state", "locked", "locked-account")]
    [InlineData("encryption-keys", "asked", "encryption-keys")]
    [InlineData("lost-messages", "yes", "lost-messages")]
    [InlineData("managed", "yes", "managed-device")]
    public void What_only_a_person_may_deal_with_is_handed_over(string fact, string value, string reason) =>
        Assert.Equal(new Move.HandOff(reason), Planner.Next(CaseScript.Opened.Says(Model, "low-power-mode", "on").Says(Model, fact, value), Model));

    [Fact]
    public void Who_passes_every_gate_and_sees_no_change_gets_every_rung_once_the_disruptive_ones_last_and_then_a_person()
    {
        var moves = Walk(CaseScript.Opened, (ask, @case) => ask.Gate is null ? @case.IsUnsure(ask.Question) : @case.Answers(Model, ask.Question, Model.Gates[ask.Gate].Passes[0]));

        var ladder = Model.Ladder.Rungs.Where(moves.Contains).ToList();
        Assert.Equal(moves.Distinct(), moves);
        Assert.All(ladder.SkipLast(3), gentle => Assert.True(moves.IndexOf(gentle) < moves.FindIndex(f => Model.Fixes[f].Tier is Tier.Disruptive)));
        Assert.Equal(["refresh-messages-in-icloud", "sign-out-and-in", "reset-network-settings"], ladder.TakeLast(3));
    }

    [Fact]
    public void Who_passes_no_gate_gets_nothing_disruptive()
    {
        var moves = Walk(CaseScript.Opened, Unsure);

        Assert.NotEmpty(moves);
        Assert.DoesNotContain(moves, f => Model.Fixes[f].Tier is Tier.Disruptive);
    }

    [Fact]
    public void A_restart_that_was_tried_somehow_is_asked_about_and_offered_only_with_the_update()
    {
        var tried = CaseScript.Opened.Tries("restart-and-update", Outcome.NoChange, Attempt.Unknown);

        Assert.Equal(new Move.Ask("restarted", Fix: "restart-and-update"), Planner.Next(tried, Model));
        var onlyRestarted = tried.Answers(Model, "restarted", "restart-only").Tries("restart-and-update", Outcome.NoChange, "restart-only");
        Assert.Contains("restart-and-update", Walk(onlyRestarted, Unsure));
        var updated = tried.Answers(Model, "restarted", Attempt.AsDescribed).Tries("restart-and-update", Outcome.NoChange);
        Assert.DoesNotContain("restart-and-update", Walk(updated, Unsure));
    }

    [Fact]
    public void A_sync_that_is_moving_is_not_pushed()
    {
        var moving = CaseScript.Opened.Says(Model, "message-count", "moving");

        Assert.DoesNotContain("sync-now", Walk(moving, Unsure));
    }

    private static Case Unsure(Move.Ask ask, Case @case) => @case.IsUnsure(ask.Question);

    /// <summary>The fixes that are handed out, when each is done in vain and questions are answered as told, until a person takes over.</summary>
    private static List<string> Walk(Case @case, Func<Move.Ask, Case, Case> answer)
    {
        var fixes = new List<string>();
        while (true)
        {
            var move = Planner.Next(@case, Model);
            switch (move)
            {
                case Move.Try attempt:
                    fixes.Add(attempt.Fix);
                    @case = @case.Tries(attempt.Fix, Outcome.NoChange);
                    break;
                case Move.Ask ask:
                    @case = answer(ask, @case);
                    break;
                default:
                    Assert.Equal(new Move.HandOff(Move.HandOff.NothingLeft), move);
                    return fixes;
            }
        }
    }
}
