using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace SyncBot.Tests.BotFramework.Schema;

public sealed class MentionTests
{
    [Theory]
    [InlineData("<at>SyncBot</at> it is paused", "<at>SyncBot</at>")]
    [InlineData("<AT>syncbot</AT> it is paused", "<at>SyncBot</at>")]
    [InlineData("<at>SyncBot</at> it is paused", null)]
    public void The_mention_of_the_bot_is_taken_out_of_the_text(string text, string? mentionText)
    {
        var message = Message(text, mentionText);

        Assert.True(message.MentionsRecipient());
        Assert.Equal("it is paused", message.RemoveRecipientMention());
        Assert.Equal("it is paused", message.Text);
    }

    [Fact]
    public void The_mention_of_another_stays()
    {
        var message = Message("<at>SyncBot</at> it is paused", "<at>SyncBot</at>");

        Assert.Equal("<at>SyncBot</at> it is paused", message.RemoveMentionText("another"));
    }

    private static Activity Message(string text, string? mentionText)
    {
        var mention = new Mention(new ChannelAccount("28:bot", "SyncBot"), mentionText);

        // As it comes over the wire, where an entity is not yet a mention.
        var entity = JsonConvert.DeserializeObject<Entity>(JsonConvert.SerializeObject(mention));
        return new Activity(text: text, recipient: new ChannelAccount("28:bot"), entities: [entity]);
    }
}
