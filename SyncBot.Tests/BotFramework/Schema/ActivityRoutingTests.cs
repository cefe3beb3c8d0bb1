using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Schema;

public sealed class ActivityRoutingTests
{
    [Fact]
    public void A_reply_goes_back_to_the_sender_in_the_same_conversation_and_language()
    {
        var reply = Incoming().CreateReply("hello");

        Assert.Equal(("bot", "user"), (reply.From.Id, reply.Recipient.Id));
        Assert.Equal(("c1", "a1", "https://service/"), (reply.Conversation.Id, reply.ReplyToId, reply.ServiceUrl));
        Assert.Equal(("hello", "de"), (reply.Text, reply.Locale));
        Assert.Equal("en", Incoming().CreateReply("hello", "en").Locale);
    }

    [Theory]
    [InlineData("directline", ActivityTypes.ConversationUpdate, null)]
    [InlineData("webchat", ActivityTypes.ConversationUpdate, null)]
    [InlineData("directline", ActivityTypes.Message, "a1")]
    [InlineData("msteams", ActivityTypes.ConversationUpdate, "a1")]
    public void A_change_of_members_on_Direct_Line_has_no_id_that_could_be_answered(string channel, string type, string? id)
    {
        var activity = Incoming();
        activity.ChannelId = channel;
        activity.Type = type;

        Assert.Equal(id, activity.GetConversationReference().ActivityId);
        Assert.Equal(id, activity.CreateReply().ReplyToId);
    }

    [Fact]
    public void A_reference_addresses_what_goes_out_from_bot_to_user()
    {
        var outgoing = new Activity { Id = "own" }.ApplyConversationReference(Incoming().GetConversationReference());

        Assert.Equal(("bot", "user"), (outgoing.From.Id, outgoing.Recipient.Id));
        Assert.Equal(("own", "a1", "de"), (outgoing.Id, outgoing.ReplyToId, outgoing.Locale));
    }

    [Fact]
    public void A_reference_addresses_what_comes_in_from_user_to_bot()
    {
        var incoming = new Activity { Locale = "en" }
            .ApplyConversationReference(Incoming().GetConversationReference(), isIncoming: true);

        Assert.Equal(("user", "bot"), (incoming.From.Id, incoming.Recipient.Id));
        Assert.Equal(("a1", null, "en"), (incoming.Id, incoming.ReplyToId, incoming.Locale));
    }

    [Fact]
    public void A_bot_that_speaks_first_begins_its_turn_with_an_event()
    {
        var reference = Incoming().GetConversationReference();

        var activity = reference.GetContinuationActivity();

        Assert.Equal((ActivityTypes.Event, "ContinueConversation"), (activity.Type, activity.Name));
        Assert.Equal(("user", "bot", "c1"), (activity.From.Id, activity.Recipient.Id, activity.Conversation.Id));
        Assert.Same(reference, activity.RelatesTo);
        Assert.NotEqual(activity.Id, reference.GetContinuationActivity().Id);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    [InlineData("urn:botframework:websocket:wss://x", true)]
    [InlineData(null, false)]
    public void A_service_url_that_is_no_web_address_is_a_streaming_connection(string? serviceUrl, bool streaming)
    {
        Assert.Equal(streaming, new Activity(serviceUrl: serviceUrl).IsFromStreamingConnection());
    }

    private static Activity Incoming() => new(ActivityTypes.Message)
    {
        Id = "a1",
        ChannelId = "test",
        ServiceUrl = "https://service/",
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c1"),
        Locale = "de",
    };
}
