using Microsoft.Bot.Schema;

namespace SyncBot.Turns;

/// <summary>What a turn's state is kept under.</summary>
/// <param name="Conversation">The conversation, in the form that the SDK's conversation state uses.</param>
/// <param name="Person">The person, whichever conversation of the channel they are in.</param>
internal sealed record TurnKeys(string Conversation, string Person)
{
    /// <summary>The keys of an activity.</summary>
    public static TurnKeys Of(Activity activity) =>
        new($"{activity.ChannelId}/conversations/{activity.Conversation.Id}", $"{activity.ChannelId}/users/{activity.From.Id}");
}
