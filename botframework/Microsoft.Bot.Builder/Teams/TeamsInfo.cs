using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams about the people of a conversation.</summary>
public static class TeamsInfo
{
    /// <summary>A member of the team, or of the chat if the activity is from no team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="userId">The member's id on the channel.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidOperationException">The turn has no connector client or no conversation, or there is no user id.</exception>
    /// <exception cref="Microsoft.Bot.Schema.ErrorResponseException">Teams knows no such member.</exception>
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        var teamId = turnContext.Activity.TeamsGetTeamInfo()?.Id;
        return GetMemberOfAsync(turnContext, userId, teamId ?? turnContext.Activity.Conversation?.Id, cancellationToken);
    }

    /// <summary>A member of a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="userId">The member's id on the channel.</param>
    /// <param name="teamId">The team; the one that the activity is from if null.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidOperationException">There is no team, no user id, or no connector client in the turn.</exception>
    /// <exception cref="Microsoft.Bot.Schema.ErrorResponseException">Teams knows no such member.</exception>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(ITurnContext turnContext, string userId, string teamId = null, CancellationToken cancellationToken = default)
    {
        var team = teamId
            ?? turnContext.Activity.TeamsGetTeamInfo()?.Id
            ?? throw new InvalidOperationException("This method is only valid within the scope of MS Teams Team.");
        return GetMemberOfAsync(turnContext, userId, team, cancellationToken);
    }

    private static async Task<TeamsChannelAccount> GetMemberOfAsync(ITurnContext turnContext, string userId, string conversationId, CancellationToken cancellationToken)
    {
        var client = turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("This method requires a connector client.");
        if (conversationId is null)
            throw new InvalidOperationException("The GetMembers operation needs a valid conversation Id.");
        if (userId is null)
            throw new InvalidOperationException("The GetMembers operation needs a valid user Id.");

        var conversations = (Conversations)client.Conversations;
        var member = await conversations.GetConversationMemberAsync(userId, conversationId, cancellationToken).ConfigureAwait(false);
        return JObject.FromObject(member).ToObject<TeamsChannelAccount>();
    }
}
