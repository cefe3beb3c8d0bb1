using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Builder;

public sealed class TestFlowTests
{
    [Fact]
    public async Task An_exchange_that_is_as_expected_ends_without_a_word()
    {
        await Echo()
            .Send("a").AssertReply("echo a")
            .Test("b", " echo b ")
            .Test("c", new Activity(ActivityTypes.Message) { Text = "echo c" })
            .Test("d", reply => Assert.Equal("echo d", reply.AsMessageActivity().Text))
            .Send("e").AssertReplyContains("o e")
            .Send("f").AssertReplyOneOf(["nothing", "echo f"])
            .SendConversationUpdate().AssertReply("joined user1")
            .AssertNoReply(timeout: 20)
            .StartTestAsync();
    }

    [Fact]
    public async Task Another_text_fails_with_both()
    {
        Assert.Equal("echo b:\nExpected:echo b\nReceived:echo a", await FailureAsync(Echo().Test("a", "echo b")));
        Assert.Equal("why:\nExpected:echo b\nReceived:echo a", await FailureAsync(Echo().Test("a", "echo b", "why")));
        Assert.Equal("Expected:b\nReceived:echo a", await FailureAsync(Echo().Send("a").AssertReplyContains("b")));
        Assert.Equal("why:\nExpected:b\nReceived:echo a", await FailureAsync(Echo().Send("a").AssertReplyContains("b", "why")));
        Assert.Equal("Text \"echo a\" does not match one of candidates: b\nc", await FailureAsync(Echo().Send("a").AssertReplyOneOf(["b", "c"])));
        Assert.Equal("why", await FailureAsync(Echo().Send("a").AssertReplyOneOf(["b", "c"], "why")));
    }

    [Fact]
    public async Task Another_type_fails_with_the_name_of_the_test()
    {
        var failure = await FailureAsync(Echo().Send("a").AssertReply(new Activity(ActivityTypes.Typing)));

        Assert.Equal($"{nameof(Another_type_fails_with_the_name_of_the_test)}: Type should match", failure);
    }

    [Fact]
    public async Task Silence_fails_when_the_time_is_up()
    {
        await Assert.ThrowsAsync<TaskCanceledException>(() => new TestFlow(new TestAdapter()).Send("a").AssertReply("b", timeout: 20).StartTestAsync());
    }

    [Fact]
    public async Task A_reply_where_silence_was_expected_fails()
    {
        var failure = await FailureAsync(Echo().Send("a").AssertNoReply("quiet", timeout: 20));

        Assert.EndsWith(" is responded when waiting for no reply:'quiet'", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_the_bot_ends_the_exchange()
    {
        var flow = new TestFlow(new TestAdapter(), (_, _) => throw new InvalidOperationException("broken"));

        Assert.Equal("broken", await FailureAsync(flow.Send("a").AssertReply("never asked")));
    }

    [Fact]
    public async Task A_transcript_is_replayed_with_the_bots_part_expected()
    {
        IActivity[] transcript = [Said("user", "a"), Said("bot", "echo a"), Said("user", "b"), Said("bot", "echo c")];

        Assert.Equal("why:\nExpected:echo c\nReceived:echo b", await FailureAsync(Echo().Test(transcript, "why")));

        static Activity Said(string role, string text) => new(ActivityTypes.Message) { Text = text, From = new ChannelAccount(role: role) };
    }

    [Fact]
    public async Task A_validator_sees_what_was_expected_and_what_came()
    {
        var compared = new List<string>();
        IActivity[] transcript =
        [
            new Activity(ActivityTypes.Message) { Text = "a" },
            new Activity(ActivityTypes.Message) { Text = "b", From = new ChannelAccount(role: "bot") },
        ];

        await Echo()
            .Test(transcript, (expected, actual) => compared.Add($"{expected.AsMessageActivity().Text}/{actual.AsMessageActivity().Text}"))
            .StartTestAsync();

        Assert.Equal(["b/echo a"], compared);
    }

    [Fact]
    public void What_is_not_given_is_refused_at_once()
    {
        var sent = Assert.Throws<ArgumentNullException>(() => Echo().Send((string)null!));
        var activity = Assert.Throws<ArgumentNullException>(() => Echo().Send((IActivity)null!));

        Assert.StartsWith("You have to pass a userSays parameter", sent.Message, StringComparison.Ordinal);
        Assert.StartsWith("You have to pass an Activity", activity.Message, StringComparison.Ordinal);
    }

    private static TestFlow Echo() => new(new TestAdapter(), (turn, token) => turn.SendActivityAsync(
        turn.Activity.Type == ActivityTypes.ConversationUpdate ? $"joined {turn.Activity.MembersAdded[0].Id}" : $"echo {turn.Activity.Text}",
        cancellationToken: token));

    private static async Task<string> FailureAsync(TestFlow flow)
        => (await Assert.ThrowsAsync<InvalidOperationException>(flow.StartTestAsync)).Message;
}
