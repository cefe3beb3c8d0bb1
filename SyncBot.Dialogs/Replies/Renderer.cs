using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SyncBot.Dialogs.Replies;

/// <summary>Shapes a reply for a channel by what the channel can do.</summary>
public sealed class Renderer(PlainText text, CardDeck cards)
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>The activity that says the reply on a channel.</summary>
    public IMessageActivity Render(Reply reply, ChannelProfile profile)
    {
        var written = text.Write(reply, profile);
        var hint = reply.Buttons.IsEmpty ? InputHints.AcceptingInput : InputHints.ExpectingInput;
        if (!profile.Cards || reply is Reply.Text { Buttons.IsEmpty: true }) return MessageFactory.Text(written, inputHint: hint);

        var spoken = written.Replace("**", "", StringComparison.Ordinal);
        var attachment = new Attachment { ContentType = AdaptiveCard, Content = cards.Draw(reply, written) };
        var activity = (Activity)MessageFactory.Attachment(attachment, inputHint: hint);
        activity.Summary = spoken;
        activity.Speak = spoken;
        return activity;
    }
}
