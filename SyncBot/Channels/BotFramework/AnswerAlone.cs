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
internal sealed class AnswerAlone(GroupTalk group, TimeProvider clock, ILogger<AnswerAlone> log) : IMiddleware
{
    // The group's own answer has to come within the 15 seconds that channels wait.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (ChannelProfiles.Of(turnContext.Activity).IsShared && group.IsPersonal(turnContext.Activity))
        {
            turnContext.TurnState.Add(new AnsweredAlone(await TryAsync(turnContext, cancellationToken)));
        }

        await next(cancellationToken);
    }

    // Replies in the response can go nowhere else.
    private async Task<bool> TryAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies) return false;
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            if (await OpenAsync(turn, either.Token) is not { } alone) return false;
            var sending = new Sending();
            var identity = (ClaimsIdentity)turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey);
            var bot = turn.TurnState.Get<BotCallbackHandler>();
            await turn.Adapter.ContinueConversationAsync(identity, alone, (inner, token) => RunAsync(bot, inner, sending, token), either.Token);
            return !sending.HasFailed && !patience.IsCancellationRequested;
        }
        catch (Exception failure) when (failure is not NotSavedException && !cancellationToken.IsCancellationRequested)
        {
            log.LogInformation("A person could not be written to alone: {Reason}", failure.Message);
            return false;
        }
    }

    private static Task RunAsync(BotCallbackHandler bot, ITurnContext turn, Sending sending, CancellationToken cancellationToken)
    {
        turn.TurnState.Add(sending);
        return bot(turn, cancellationToken);
    }

    // The channel gives the same chat every time it is asked for one with the same person. What it gives must be a chat, and another one.
    private static async Task<Activity?> OpenAsync(ITurnContext turn, CancellationToken cancellationToken)
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
        if (string.IsNullOrWhiteSpace(chat?.Id) || chat.Id == activity.Conversation.Id) return null;
        var alone = JsonConvert.DeserializeObject<Activity>(JsonConvert.SerializeObject(activity))!;
        alone.Conversation = new ConversationAccount(isGroup: false, conversationType: "personal", id: chat.Id, tenantId: tenant);
        alone.ReplyToId = null;
        return alone;
    }
}
