using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SyncBot.Dialogs.Replies;

/// <summary>Shapes a reply for a channel by what the channel can do.</summary>
public sealed class Renderer(PlainText text, CardDeck cards)
{
    /// <summary>The type of the entity that tells a client where the case stands on the ladder: <c>rung</c> of <c>of</c>.</summary>
    public const string ProgressEntity = "syncbot/progress";

    /// <summary>The content type of a card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>The activity that says the reply on a channel.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="profile">What the channel can do.</param>
    /// <param name="takesPlace">Whether it takes the place of a card, and so has to be one.</param>
    /// <param name="token">Identifies the cards of this turn, where they move on with the case.</param>
    public Activity Render(Reply reply, ChannelProfile profile, bool takesPlace = false, string token = "")
    {
        var written = text.Write(reply, profile);
        var hint = reply.Buttons.IsEmpty ? InputHints.AcceptingInput : InputHints.ExpectingInput;
        if (profile.Suggestions && !reply.Suggestions.IsEmpty) return (Activity)MessageFactory.SuggestedActions(reply.Suggestions.Select(s => s.Label), written, ssml: null, inputHint: hint, toList: null);
        if (!profile.Cards || (reply is Reply.Text { Buttons.IsEmpty: true } && !takesPlace)) return Words(written, hint, reply);

        var spoken = written.Replace("**", "", StringComparison.Ordinal);
        var card = cards.Draw(reply, spoken);
        var attachment = new Attachment { ContentType = AdaptiveCard, Content = profile.InPlace ? UniversalActions.In(JObject.Parse(card), token) : new JRaw(card) };
        var activity = (Activity)MessageFactory.Attachment(attachment, inputHint: hint);
        activity.Summary = spoken;
        activity.Speak = spoken;
        if (profile.Progress && reply is Reply.Fix { Progress: var progress }) activity.Entities = [Entity(progress)];
        return activity;
    }

    private static Activity Words(string written, string hint, Reply reply)
    {
        var activity = MessageFactory.Text(written, inputHint: hint);
        if (reply is Reply.Text { IsLiteral: true }) activity.TextFormat = TextFormatTypes.Plain;
        return activity;
    }

    private static Entity Entity(Progress progress) => new(ProgressEntity)
    {
        Properties = new JObject { ["rung"] = progress.Reached, ["of"] = progress.Rungs.Length },
    };
}
