using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Replies;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace SyncBot.Turns;

/// <summary>Which channel can do what: the only place that knows channels by name.</summary>
internal static class ChannelProfiles
{
    private static readonly string[] TextOnly = [ChannelIds.Sms, ChannelIds.Email];

    /// <summary>The profile of the channel an activity came by.</summary>
    public static ChannelProfile Of(Activity activity)
    {
        if (TextOnly.Contains(activity.ChannelId, StringComparer.OrdinalIgnoreCase)) return ChannelProfile.Plain;
        if (activity.ChannelId == ChannelIds.Directline) return ChannelProfile.Rich with { Progress = true, Suggestions = true };
        return activity.ChannelId == ChannelIds.Console ? ChannelProfile.Plain with { Markdown = true } : ChannelProfile.Rich;
    }
}
