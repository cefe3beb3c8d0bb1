using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace SyncBot.Tests.BotFramework.Builder;

public sealed class NormalizeMentionsMiddlewareTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task The_bot_is_taken_out_and_others_keep_their_name_alone()
    {
        var message = await RunAsync("<at>SyncBot</at> ask <at id=\"1\">Tom</at>first", new());

        Assert.Equal("ask Tom first", message.Text);
        var mention = Assert.Single(message.Entities);
        Assert.Equal("Tom", (string?)mention.Properties["text"]);
        Assert.Equal("29:tom", (string?)mention.Properties["mentioned"]?["id"]);
    }

    [Fact]
    public async Task The_bot_can_stay()
    {
        var message = await RunAsync("<at>SyncBot</at> help", new() { RemoveRecipientMention = false });

        Assert.Equal("SyncBot help", message.Text);
        Assert.Equal(3, message.Entities.Count);
    }

    [Theory]
    [InlineData("no tags", "no tags")]
    [InlineData("an <at> that never closes", "an <at> that never closes")]
    [InlineData("</at> before <at>", "</at> before <at>")]
    [InlineData("<at", "<at")]
    [InlineData("<at>Tom</at>", "Tom ")]
    [InlineData("<AT>Tom</AT>, <at>Ada</at> and I", "Tom , Ada and I")]
    public async Task Only_whole_tags_go(string text, string expected)
    {
        Assert.Equal(expected, (await RunAsync(text, new())).Text);
    }

    [Fact]
    public async Task What_is_no_message_stays_as_it_is()
    {
        var update = RecordingAdapter.Message("<at>Tom</at>");
        update.Type = ActivityTypes.MessageUpdate;
        using var turn = _adapter.Turn(update);

        await new NormalizeMentionsMiddleware().OnTurnAsync(turn, _ => Task.CompletedTask);

        Assert.Equal("<at>Tom</at>", update.Text);
    }

    private static Entity AsReceived(Entity entity) => JsonConvert.DeserializeObject<Entity>(JsonConvert.SerializeObject(entity))!;

    private async Task<Activity> RunAsync(string text, NormalizeMentionsMiddleware middleware)
    {
        var message = RecordingAdapter.Message(text);
        message.Entities =
        [
            AsReceived(new Mention(new ChannelAccount("bot", "SyncBot"), "<at>SyncBot</at>")),
            AsReceived(new Mention(new ChannelAccount("29:tom", "Tom"), "<at>Tom</at>")),
            new Entity("clientInfo"),
        ];
        using var turn = _adapter.Turn(message);
        await middleware.OnTurnAsync(turn, _ => Task.CompletedTask);
        return message;
    }
}
