using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Reading and setting what Teams has in an activity beyond the protocol.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>The id of the team's channel that the activity is from; null outside of one.</summary>
    public static string TeamsGetChannelId(this IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Channel?.Id;

    /// <summary>The team that the activity is from; null outside of one.</summary>
    public static TeamInfo TeamsGetTeamInfo(this IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Team;

    /// <summary>Has a message announced in the activity feed. Channel data that is no <see cref="TeamsChannelData"/> is replaced.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => activity.TeamsNotifyUser(alertInMeeting: false);

    /// <summary>
    /// Has a message announced in the activity feed or in the meeting. Channel data that is no <see cref="TeamsChannelData"/> is replaced.
    /// </summary>
    /// <param name="activity">The message.</param>
    /// <param name="alertInMeeting">True to pop up in the meeting, not in the feed.</param>
    /// <param name="externalResourceUrl">A page to pop up in the meeting.</param>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string externalResourceUrl = null)
    {
        if (activity.ChannelData is not TeamsChannelData data)
            activity.ChannelData = data = new TeamsChannelData();

        data.Notification = new NotificationInfo(!alertInMeeting)
        {
            AlertInMeeting = alertInMeeting,
            ExternalResourceUrl = externalResourceUrl,
        };
    }
}
