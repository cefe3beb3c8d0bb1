using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Builder;

public sealed class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _log = [];

    [Fact]
    public async Task A_reply_goes_to_the_sender_with_the_id_that_the_channel_gives()
    {
        var reply = MessageFactory.Text("hello");

        var response = await _adapter.Turn().SendActivityAsync(reply);

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(
            ("c1", "bot", "ada", "in-1", "https://channel.example"),
            (sent.Conversation.Id, sent.From.Id, sent.Recipient.Id, sent.ReplyToId, sent.ServiceUrl));
        Assert.Equal("sent-1", response.Id);
        Assert.Equal("sent-1", reply.Id);
    }

    [Fact]
    public async Task Send_handlers_run_in_the_order_in_which_they_were_added()
    {
        var turn = _adapter.Turn().OnSendActivities(Logging("a")).OnSendActivities(Logging("b"));

        await turn.SendActivityAsync("hello");

        Assert.Equal(["a: hello", "b: hello", "b: sent-1", "a: sent-1"], _log);
    }

    [Fact]
    public async Task A_send_handler_can_change_what_is_sent()
    {
        var turn = _adapter.Turn().OnSendActivities((_, activities, next) =>
        {
            activities.Insert(0, MessageFactory.Text("first"));
            activities[1].Text = "second";
            return next();
        });

        await turn.SendActivityAsync("hello");

        Assert.Equal(["first", "second"], _adapter.Sent.Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_send_handler_that_does_not_pass_on_keeps_everything_back()
    {
        var turn = _adapter.Turn().OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));

        var response = await turn.SendActivityAsync("hello");

        Assert.Null(response.Id);
        Assert.Empty(_adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task Update_handlers_run_in_order_and_see_the_new_id()
    {
        var turn = _adapter.Turn().OnUpdateActivity(Logging("a")).OnUpdateActivity(Logging("b"));

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "old", Text = "better" });

        Assert.Equal(["a: old", "b: old", "b: updated", "a: updated"], _log);
        Assert.Equal(("better", "c1"), (_adapter.Updated[0].Text, _adapter.Updated[0].Conversation.Id));

        UpdateActivityHandler Logging(string name) => async (_, activity, next) =>
        {
            _log.Add($"{name}: {activity.Id}");
            var response = await next();
            _log.Add($"{name}: {activity.Id}");
            return response;
        };
    }

    [Fact]
    public async Task A_delete_handler_that_does_not_pass_on_keeps_the_activity()
    {
        var turn = _adapter.Turn();
        await turn.DeleteActivityAsync("gone");
        turn.OnDeleteActivity((_, reference, next) => reference.ActivityId == "kept" ? Task.CompletedTask : next());

        await turn.DeleteActivityAsync("kept");
        await turn.DeleteActivityAsync("gone, too");

        Assert.Equal(["gone", "gone, too"], _adapter.Deleted);
    }

    [Theory]
    [InlineData(DeliveryModes.Normal)]
    [InlineData(DeliveryModes.ExpectReplies)]
    public async Task A_trace_is_no_response(string deliveryMode)
    {
        var turn = Turn(deliveryMode);

        await turn.SendActivityAsync(new Activity(ActivityTypes.Trace));
        Assert.False(turn.Responded);

        await turn.SendActivityAsync("hello");
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Replies_that_the_caller_waits_for_are_buffered_after_the_handlers()
    {
        var turn = Turn(DeliveryModes.ExpectReplies);
        turn.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text += "!";
            return next();
        });

        var response = await turn.SendActivityAsync("hello");
        await turn.SendActivityAsync("again");

        Assert.Empty(_adapter.Sent);
        Assert.Equal(["hello!", "again!"], turn.BufferedReplyActivities.Select(activity => activity.Text));
        Assert.Equal("ada", turn.BufferedReplyActivities[0].Recipient.Id);
        Assert.Null(response.Id);
    }

    [Fact]
    public async Task A_buffered_invoke_response_is_found_where_adapters_put_theirs()
    {
        var turn = Turn(DeliveryModes.ExpectReplies);
        var answer = new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200 } };

        await turn.SendActivityAsync(answer);

        Assert.Same(answer.Value, turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey).Value);
    }

    [Fact]
    public async Task A_turn_with_another_activity_shares_state_handlers_and_buffer()
    {
        var first = Turn(DeliveryModes.ExpectReplies);
        first.TurnState.Set("key", "value");
        first.OnSendActivities(Logging("a"));

        var other = RecordingAdapter.Message("other");
        other.DeliveryMode = DeliveryModes.ExpectReplies;
        var second = new TurnContext(first, other);
        await second.SendActivityAsync("hello");

        Assert.Equal("other", second.Activity.Text);
        Assert.Equal("value", second.TurnState.Get<string>("key"));
        Assert.Equal("a: hello", _log[0]);
        Assert.Equal("hello", Assert.Single(first.BufferedReplyActivities).Text);
    }

    [Fact]
    public async Task A_turn_that_is_over_can_say_nothing_more()
    {
        var turn = _adapter.Turn();
        turn.TurnState.Set("key", "value");

        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("hello"));
        Assert.Throws<ObjectDisposedException>(() => turn.OnSendActivities((_, _, next) => next()));
        Assert.Throws<ObjectDisposedException>(() => turn.TurnState.Get<string>("key"));
    }

    [Fact]
    public async Task Blank_text_and_empty_lists_are_not_sent()
    {
        var turn = _adapter.Turn();

        await Assert.ThrowsAsync<ArgumentNullException>("textReplyToSend", () => turn.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentException>("activities", () => turn.SendActivitiesAsync([]));
    }

    [Fact]
    public void Values_of_a_turn_are_found_by_key_in_any_case_and_by_type()
    {
        using var values = new TurnContextStateCollection();
        values.Add("Key", "value");
        values.Add(new Uri("https://example.org"));

        Assert.Equal("value", values.Get<string>("KEY"));
        Assert.Null(values.Get<Uri>("key"));
        Assert.Equal("https://example.org/", values.Get<Uri>().ToString());
        Assert.Throws<ArgumentException>(() => values.Add("KEY", "another"));
    }

    private SendActivitiesHandler Logging(string name) => async (_, activities, next) =>
    {
        _log.Add($"{name}: {activities[0].Text}");
        var responses = await next();
        _log.Add($"{name}: {responses[0].Id}");
        return responses;
    };

    private TurnContext Turn(string deliveryMode)
    {
        var message = RecordingAdapter.Message();
        message.DeliveryMode = deliveryMode;
        return _adapter.Turn(message);
    }
}
