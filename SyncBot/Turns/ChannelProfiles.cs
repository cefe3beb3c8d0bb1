using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Replies;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace SyncBot.Turns;

/// <summary>Which channel can do what: the only place that knows channels by name.</summary>
internal static class ChannelProfiles
{
    /// <summary>The profile of the channel an activity came by.</summary>
    public static ChannelProfile Of(Activity activity)
    {
        if (Is(ChannelIds.Sms)) return ChannelProfile.TextMessages;
        if (Is(ChannelIds.Email)) return ChannelProfile.Plain;
        if (activity.ChannelId == ChannelIds.Directline) return ChannelProfile.Rich with { Progress = true, Suggestions = true, Reach = Reach.WhileOpen };
        if (Is(ChannelIds.Msteams)) return ChannelProfile.Rich with { InPlace = true, IsShared = IsGroup(activity.Conversation) };
        return activity.ChannelId == ChannelIds.Console ? ChannelProfile.Plain with { Markdown = true, Reach = Reach.None } : ChannelProfile.Rich;

        // Whatever is missing: the ids of chats of many have this in them.
        static bool IsGroup(ConversationAccount conversation) =>
            conversation.IsGroup is true || conversation.ConversationType?.ToUpperInvariant() is "GROUPCHAT" or "CHANNEL" || conversation.Id.Contains("@thread", StringComparison.OrdinalIgnoreCase);

        bool Is(string channel) => string.Equals(activity.ChannelId, channel, StringComparison.OrdinalIgnoreCase);
    }
}
