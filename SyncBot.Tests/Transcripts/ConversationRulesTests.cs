using Newtonsoft.Json.Linq;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Transcripts;

public sealed class ConversationRulesTests
{
    private static readonly ConversationRules Rules = new(Shipped.Knowledge);

    [Fact]
    public void A_question_whose_answer_was_told_breaks_them() =>
        AssertBroken("'wifi' was asked", Turn("hello", "try sync-now", ("wifi", "yes")), Turn("no change", "ask wifi", ("wifi", "yes")));

    [Fact]
    public void A_question_that_was_left_open_breaks_them_when_it_is_asked_again() =>
        AssertBroken("'wifi' was asked again", Turn("hello", "ask wifi"), Turn("I don't know", "try sync-now"), Turn("no change", "ask wifi"));

    [Fact]
    public void A_question_that_comes_back_is_not_asked_again() =>
        AssertKept(Turn("hello", "ask wifi"), Turn("help", "ask wifi"), Turn("I don't know", "try sync-now"), Turn("back", "ask wifi"));

    [Fact]
    public void A_question_about_another_device_is_another_question() =>
        AssertKept(Turn("hello", "ask wifi"), Turn("I don't know", "try sync-now"), Turn("now my mac", "ask wifi", ("device", "mac")));

    [Fact]
    public void A_fix_that_was_tried_breaks_them_when_it_is_handed_out_again() =>
        AssertBroken("'sync-now' was handed out again", Turn("hello", "try sync-now"), Turn("no change", "ask wifi"), Tried(Turn("yes", "try sync-now"), "sync-now", "as-described"));

    [Fact]
    public void A_fix_that_was_tried_in_a_lesser_manner_may_be_handed_out() =>
        AssertKept(Turn("hello", "ask overnight"), Tried(Turn("only on wifi", "try wifi-and-power-overnight"), "wifi-and-power-overnight", "wifi-only"));

    [Fact]
    public void A_disruptive_fix_breaks_them_while_a_gate_is_not_known_to_be_passed()
    {
        AssertBroken("'wifi-password-known' was not passed", Turn("hello", "try reset-network-settings", ("managed", "no")));
        AssertKept(Turn("hello", "try reset-network-settings", ("managed", "no"), ("wifi-password-known", "yes")));
    }

    [Fact]
    public void Cards_and_text_that_end_otherwise_break_them()
    {
        var (one, other) = (new Played("", [Turn("hello", "ask wifi")]), new Played("", [Turn("hello", "try sync-now")]));

        Assert.Contains("ask wifi / try sync-now", Assert.Single(ConversationRules.Unlike(one, other)), StringComparison.Ordinal);
        Assert.Empty(ConversationRules.Unlike(one, one));
    }

    private static void AssertBroken(string how, params IReadOnlyList<PlayedTurn> turns) => Assert.Contains(how, Assert.Single(Rules.Broken(new Played("", turns))), StringComparison.Ordinal);

    private static void AssertKept(params IReadOnlyList<PlayedTurn> turns) => Assert.Empty(Rules.Broken(new Played("", turns)));

    private static PlayedTurn Turn(string said, string pending, params IEnumerable<(string Fact, string Value)> facts) => new(new Step.Types($"> {said}", said), new Turn(
    [
        new JObject { ["type"] = "message", ["text"] = "…" },
        new JObject
        {
            ["type"] = "trace",
            ["value"] = new JObject
            {
                ["case"] = "C",
                ["move"] = pending.Split(' ')[0],
                ["ids"] = new JArray(pending.Split(' ').Skip(1)),
                ["facts"] = new JObject(facts.Select(f => new JProperty(f.Fact, f.Value))),
                ["attempts"] = new JArray(),
            },
        },
    ]));

    private static PlayedTurn Tried(PlayedTurn turn, string fix, string manner)
    {
        ((JArray)turn.Turn.Trace["attempts"]!).Add(new JObject { ["fix"] = fix, ["device"] = "iphone", ["manner"] = manner, ["outcome"] = "no-change" });
        return turn;
    }
}
