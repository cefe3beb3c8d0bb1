using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Builder;

public sealed class TranscriptTests
{
    private readonly MemoryTranscriptStore _store = new();

    [Fact]
    public async Task What_was_updated_or_deleted_is_logged_as_it_is_now()
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c1")).Use(new TranscriptLoggerMiddleware(_store));
        await adapter.SendTextToBotAsync(
            "hi",
            async (turn, token) =>
            {
                var first = await turn.SendActivityAsync("one", cancellationToken: token);
                var second = await turn.SendActivityAsync("two", cancellationToken: token);
                turn.Activity.Text = "changed by the bot";
                await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = first.Id, Text = "better" }, token);
                await turn.DeleteActivityAsync(second.Id, token);
            },
            default);

        var log = await _store.GetTranscriptActivitiesAsync("test", "c1");

        Assert.Equal(
            [("message", "hi", "user1"), ("message", "better", "bot"), ("messageDelete", null, "deleted")],
            log.Items.Cast<Activity>().Select(activity => (activity.Type, (string?)activity.Text, activity.From.Id)));
        Assert.Equal("user", log.Items[0].From.Role);
    }

    [Fact]
    public async Task A_log_that_fails_does_not_disturb_the_turn()
    {
        var adapter = new TestAdapter().Use(new TranscriptLoggerMiddleware(new FailingLogger()));

        await adapter.SendTextToBotAsync("hi", (turn, token) => turn.SendActivityAsync("one", cancellationToken: token), default);

        Assert.Single(adapter.ActiveQueue);
    }

    [Fact]
    public async Task The_event_that_starts_a_proactive_turn_is_not_logged()
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c1")).Use(new TranscriptLoggerMiddleware(_store));

        await adapter.ContinueConversationAsync("bot", adapter.Conversation, (turn, token) => turn.SendActivityAsync("hello again", cancellationToken: token), default);

        Assert.Equal("hello again", Assert.Single((await _store.GetTranscriptActivitiesAsync("test", "c1")).Items).AsMessageActivity().Text);
    }

    [Fact]
    public async Task Long_transcripts_come_in_pages_of_twenty()
    {
        foreach (var number in Enumerable.Range(1, 25))
            await _store.LogActivityAsync(Said("c1", number));

        var first = await _store.GetTranscriptActivitiesAsync("test", "c1");
        var second = await _store.GetTranscriptActivitiesAsync("test", "c1", first.ContinuationToken);
        var late = await _store.GetTranscriptActivitiesAsync("test", "c1", startDate: Said("c1", 24).Timestamp!.Value);

        Assert.Equal((20, "20"), (first.Items.Length, first.ContinuationToken));
        Assert.Equal(["21", "22", "23", "24", "25"], second.Items.Select(activity => activity.Id));
        Assert.Null(second.ContinuationToken);
        Assert.Equal(["24", "25"], late.Items.Select(activity => activity.Id));
    }

    [Fact]
    public async Task Transcripts_of_a_channel_are_listed_oldest_first_until_they_are_deleted()
    {
        await _store.LogActivityAsync(Said("later", 2));
        await _store.LogActivityAsync(Said("earlier", 1));

        Assert.Equal(["earlier", "later"], (await _store.ListTranscriptsAsync("test")).Items.Select(info => info.Id));

        await _store.DeleteTranscriptAsync("test", "earlier");
        Assert.Equal(["later"], (await _store.ListTranscriptsAsync("test")).Items.Select(info => info.Id));
        Assert.Empty((await _store.ListTranscriptsAsync("sms")).Items);
    }

    private static Activity Said(string conversation, int number) => new(ActivityTypes.Message)
    {
        Id = $"{number}",
        ChannelId = "test",
        Conversation = new ConversationAccount(id: conversation),
        Timestamp = DateTimeOffset.UnixEpoch.AddMinutes(number),
    };

    private sealed class FailingLogger : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity) => throw new IOException("disk full");
    }
}
