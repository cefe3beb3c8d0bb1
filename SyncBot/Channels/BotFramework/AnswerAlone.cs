using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Turns;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SyncBot.Channels.BotFramework;

/// <summary>
/// Where others read along, answers what is about somebody's own trouble in a chat with that person alone, as if it had been
/// written there, before the group is told so. What is delivered again does that again: the turn of the other chat knows it.
/// </summary>
internal sealed class AnswerAlone(GroupTalk group, ILogger<AnswerAlone> log) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (ChannelProfiles.Of(turnContext.Activity).IsShared && group.IsPersonal(turnContext.Activity))
        {
            turnContext.TurnState.Add(new AnsweredAlone(await TryAsync(turnContext, cancellationToken)));
        }

        await next(cancellationToken);
    }

    private async Task<bool> TryAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        try
        {
            var alone = await OpenAsync(turn, cancellationToken);
            var identity = (ClaimsIdentity)turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey);
            await turn.Adapter.ContinueConversationAsync(identity, alone, turn.TurnState.Get<BotCallbackHandler>(), cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is ErrorResponseException or HttpRequestException)
        {
            log.LogInformation("A person could not be written to alone: {Reason}", failure.Message);
            return false;
        }
    }

    // The channel gives the same chat every time it is asked for one with the same person.
    private static async Task<Activity> OpenAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        var tenant = activity.Conversation.TenantId;
        var chat = await turn.TurnState.Get<IConnectorClient>().Conversations.CreateConversationAsync(
            new ConversationParameters
            {
                IsGroup = false,
                Bot = activity.Recipient,
                Members = [activity.From],
                TenantId = tenant,
                ChannelData = new TeamsChannelData { Tenant = new TenantInfo(tenant) },
            },
            cancellationToken);
        var alone = JsonConvert.DeserializeObject<Activity>(JsonConvert.SerializeObject(activity))!;
        alone.Conversation = new ConversationAccount(isGroup: false, conversationType: "personal", id: chat.Id, tenantId: tenant);
        alone.ReplyToId = null;
        return alone;
    }
}
