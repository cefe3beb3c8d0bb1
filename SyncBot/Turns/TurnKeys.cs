using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Dialogs;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace SyncBot.Turns;

/// <summary>What a turn's state is kept under.</summary>
/// <param name="Conversation">The conversation, in the form that the SDK's conversation state uses.</param>
/// <param name="Person">The person, whichever conversation of the channel they are in.</param>
/// <param name="Delivery">The activity itself, the same when its channel delivers it again; null if nothing tells.</param>
internal sealed record TurnKeys(string Conversation, string Person, string? Delivery)
{
    // Longer ones are nobody's ids.
    private const int LongestId = 500;

    /// <summary>The keys of a turn: those that its door has given it, or else those of its activity.</summary>
    public static TurnKeys Of(ITurnContext turn) => turn.TurnState.Get<TurnKeys>() ?? Of(turn.Activity);

    /// <summary>The keys of an activity.</summary>
    public static TurnKeys Of(Activity activity) => Of(activity, activity.From.Id, activity.Conversation.Id);

    /// <summary>The keys of an activity under other ids than its own.</summary>
    public static TurnKeys Of(Activity activity, string personId, string conversationId)
    {
        var conversation = $"{activity.ChannelId}/conversations/{conversationId}";
        return new(conversation, PersonOf(activity.ChannelId, personId), IdOf(activity) is { Length: > 0 and <= LongestId } id ? $"{conversation}/activities/{id}" : null);
    }

    // On Direct Line the server gives each post an id of its own, and only the client knows that it has posted before. A card's
    // button that Teams sends again comes under another id, but it is the same button of the same drawing of the card.
    private static string? IdOf(Activity activity) =>
        Said.In(activity) is { Card.Length: > 0 } pressed ? $"{pressed.Card}/{pressed.Move}/{pressed.Text}" :
        activity.ChannelId == ChannelIds.Directline ? (activity.ChannelData as JObject)?["clientActivityID"] is JValue { Type: JTokenType.String } id ? (string)id! : null : activity.Id;

    /// <summary>The key of a person on a channel.</summary>
    public static string PersonOf(string channel, string id) => $"{channel}/users/{id}";
}
