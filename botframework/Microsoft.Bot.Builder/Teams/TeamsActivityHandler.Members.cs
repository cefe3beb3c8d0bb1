using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <content>Those who come and go.</content>
public partial class TeamsActivityHandler
{
    /// <summary>
    /// Members came. Unless overridden, asks Teams about each who is not the bot and of whom the update says no more than the protocol
    /// has, and calls <see cref="OnTeamsMembersAddedAsync"/>, also for the bot alone.
    /// </summary>
    /// <exception cref="ErrorResponseException">Teams refused, and not because it does not find the conversation.</exception>
    protected virtual async Task OnTeamsMembersAddedDispatchAsync(IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var members = new List<TeamsChannelAccount>(membersAdded.Count);
        foreach (var member in membersAdded)
        {
            var isKnown = member.Properties.HasValues || member.Id == turnContext.Activity.Recipient?.Id;
            members.Add(isKnown ? Read(member) : await AskAsync(member).ConfigureAwait(false));
        }

        await OnTeamsMembersAddedAsync(members, teamInfo, turnContext, cancellationToken).ConfigureAwait(false);

        async Task<TeamsChannelAccount> AskAsync(ChannelAccount member)
        {
            try
            {
                return await TeamsInfo.GetMemberAsync(turnContext, member.Id, cancellationToken).ConfigureAwait(false);
            }
            catch (ErrorResponseException exception) when (exception.Body?.Error?.Code == "ConversationNotFound")
            {
                // Whoever was added to a chat that is not there yet, or has left again.
                return Read(member);
            }
        }
    }

    /// <summary>Members went. Unless overridden, calls <see cref="OnTeamsMembersRemovedAsync"/>, also for the bot alone.</summary>
    protected virtual Task OnTeamsMembersRemovedDispatchAsync(IList<ChannelAccount> membersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => OnTeamsMembersRemovedAsync([.. membersRemoved.Select(Read)], teamInfo, turnContext, cancellationToken);

    /// <summary>Members came, the bot perhaps among them or alone. Unless overridden, calls <see cref="ActivityHandler.OnMembersAddedAsync"/>.</summary>
    protected virtual Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    /// <summary>Members went, the bot perhaps among them or alone. Unless overridden, calls <see cref="ActivityHandler.OnMembersRemovedAsync"/>.</summary>
    protected virtual Task OnTeamsMembersRemovedAsync(IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        => OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    private static TeamsChannelAccount Read(ChannelAccount member) => JObject.FromObject(member).ToObject<TeamsChannelAccount>();
}
