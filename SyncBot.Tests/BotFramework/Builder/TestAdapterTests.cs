using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Builder;

public sealed class TestAdapterTests
{
    [Fact]
    public async Task Without_a_conversation_it_has_a_default_one()
    {
        var activity = await ReceiveAsync(new TestAdapter(), new Activity { Text = "hi" });

        Assert.Equal(("message", "test", "https://test.com"), (activity.Type, activity.ChannelId, activity.ServiceUrl));
        Assert.Equal(("user1", "User1", "bot", "Bot"), (activity.From.Id, activity.From.Name, activity.Recipient.Id, activity.Recipient.Name));
        Assert.Equal("Conversation1", activity.Conversation.Id);
        Assert.NotNull(activity.Timestamp);
        Assert.NotNull(activity.LocalTimestamp);
    }

    [Fact]
    public async Task A_named_conversation_has_its_name_as_id_and_members_in_lower_case()
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c1", "Ada", "Sync"));

        var activity = await ReceiveAsync(adapter, new Activity());

        Assert.Equal(("c1", "ada", "sync"), (activity.Conversation.Id, activity.From.Id, activity.Recipient.Id));
        Assert.Equal("en-us", adapter.MakeActivity().Locale);
    }

    [Fact]
    public async Task It_plays_the_channel_that_it_was_given()
    {
        var activity = await ReceiveAsync(new TestAdapter("msteams"), new Activity());

        Assert.Equal(("msteams", "Conversation1"), (activity.ChannelId, activity.Conversation.Id));
    }

    [Fact]
    public async Task Activities_are_numbered_and_keep_their_sender_and_type()
    {
        var adapter = new TestAdapter();
        await ReceiveAsync(adapter, new Activity());

        var activity = await ReceiveAsync(adapter, new Activity(ActivityTypes.Event) { Id = "mine", From = new ChannelAccount("ada"), ChannelId = "sms" });

        Assert.Equal(("1", "ada", "sms", "event"), (activity.Id, activity.From.Id, activity.ChannelId, activity.Type));
    }

    [Fact]
    public async Task What_a_bot_said_before_is_sent_again_as_the_user()
    {
        var activity = await ReceiveAsync(new TestAdapter(), new Activity { From = new ChannelAccount("bot", role: RoleTypes.Bot) });

        Assert.Equal("user1", activity.From.Id);
    }

    [Fact]
    public async Task Replies_wait_in_a_queue_with_id_and_time()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("hi", (turn, token) => turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")], token), default);

        var reply = adapter.GetNextReply();

        Assert.Equal("one", reply.AsMessageActivity().Text);
        Assert.Equal(32, reply.Id.Length);
        Assert.NotNull(reply.Timestamp);
        Assert.Equal("two", adapter.GetNextReply().AsMessageActivity().Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task A_reply_goes_to_the_one_who_has_waited_longest()
    {
        var adapter = new TestAdapter();
        using var impatience = new CancellationTokenSource();
        var impatient = adapter.GetNextReplyAsync(impatience.Token);
        var first = adapter.GetNextReplyAsync();
        var second = adapter.GetNextReplyAsync();
        await impatience.CancelAsync();

        await adapter.SendTextToBotAsync("hi", (turn, token) => turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")], token), default);

        await Assert.ThrowsAsync<TaskCanceledException>(() => impatient);
        Assert.Equal("one", (await first).AsMessageActivity().Text);
        Assert.Equal("two", (await second).AsMessageActivity().Text);
        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public async Task Queued_replies_can_be_updated_and_deleted()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync(
            "hi",
            async (turn, token) =>
            {
                var one = await turn.SendActivityAsync("one", cancellationToken: token);
                var two = await turn.SendActivityAsync("two", cancellationToken: token);
                await turn.SendActivityAsync("three", cancellationToken: token);
                await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = two.Id, Text = "better" }, token);
                await turn.DeleteActivityAsync(one.Id, token);
            },
            default);

        Assert.Equal(["better", "three"], adapter.ActiveQueue.Select(reply => reply.Text));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Traces_are_queued_only_if_wanted(bool wanted, int expected)
    {
        var adapter = new TestAdapter(sendTraceActivity: wanted);

        await adapter.SendTextToBotAsync("hi", (turn, token) => turn.SendActivityAsync(new Activity(ActivityTypes.Trace), token), default);

        Assert.Equal(expected, adapter.ActiveQueue.Count);
    }

    private static async Task<Activity> ReceiveAsync(TestAdapter adapter, Activity activity)
    {
        Activity? received = null;
        await adapter.ProcessActivityAsync(activity, (turn, _) =>
        {
            received = turn.Activity;
            return Task.CompletedTask;
        });
        return received!;
    }
}
