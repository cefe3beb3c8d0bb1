using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.BotFramework.Builder;

public sealed class MessageFactoryTests
{
    [Fact]
    public void Blank_text_is_no_text()
    {
        var message = MessageFactory.Text(" ", " ");

        Assert.Equal(("message", null, null, "acceptingInput"), (message.Type, message.Text, message.Speak, message.InputHint));
    }

    [Fact]
    public void Suggested_texts_become_buttons_that_say_themselves()
    {
        var message = MessageFactory.SuggestedActions(["Yes", "No"], "Did it work?", inputHint: InputHints.ExpectingInput, toList: ["ada"]);

        Assert.Equal(["imBack Yes Yes", "imBack No No"], message.SuggestedActions.Actions.Select(action => $"{action.Type} {action.Title} {action.Value}"));
        Assert.Equal(["ada"], message.SuggestedActions.To);
        Assert.Equal(("Did it work?", "expectingInput"), (message.Text, message.InputHint));
    }

    [Fact]
    public void Attachments_stand_in_a_list_or_side_by_side()
    {
        var card = new HeroCard { Title = "Fix" }.ToAttachment();

        Assert.Equal(("list", 1), (MessageFactory.Attachment(card).AttachmentLayout, MessageFactory.Attachment(card).Attachments.Count));
        Assert.Equal(("carousel", 2), (MessageFactory.Carousel([card, card]).AttachmentLayout, MessageFactory.Carousel([card, card]).Attachments.Count));

        var picture = Assert.Single(MessageFactory.ContentUrl("https://example.org/a.png", "image/png").Attachments);
        Assert.Equal(("https://example.org/a.png", "image/png", string.Empty), (picture.ContentUrl, picture.ContentType, picture.Name));
    }

    [Fact]
    public void A_hand_off_carries_its_context_and_where_it_comes_from()
    {
        var turn = new RecordingAdapter().Turn();

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(turn, new { Skill = "icloud" }, new Transcript([turn.Activity]));

        Assert.Equal(("event", "handoff.initiate", "ada", "in-1"), (handoff.Type, handoff.Name, handoff.From.Id, handoff.ReplyToId));
        Assert.Equal("icloud", Assert.IsType<JObject>(handoff.Value)["Skill"]);
        Assert.Equal(("c1", "test"), (handoff.RelatesTo.Conversation.Id, handoff.ChannelId));
        Assert.Equal("Transcript", Assert.Single(handoff.Attachments).Name);
    }

    [Fact]
    public void The_status_of_a_hand_off_tells_its_state()
    {
        var status = (Activity)EventFactory.CreateHandoffStatus(new ConversationAccount(id: "c1"), "accepted", "Grace will help");

        Assert.Equal(("handoff.status", "c1"), (status.Name, status.Conversation.Id));
        Assert.True(JToken.DeepEquals(JToken.Parse("""{"state":"accepted","message":"Grace will help"}"""), (JToken)status.Value));
    }
}
