using Microsoft.Bot.Builder;
using SyncBot.Turns;
using ChannelIds = Microsoft.Bot.Connector.Channels;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SyncBot.Channels.Sms;

/// <summary>Where text messages come by Azure Bot Service, people and conversations are called by their phone numbers. Nothing is kept under those: only the answer goes there.</summary>
internal sealed class HiddenNumbers(PhoneNumbers numbers) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity.ChannelId == ChannelIds.Sms)
        {
            var person = await numbers.IdOfAsync(activity.From.Id, to: null, cancellationToken);
            var conversation = await numbers.IdOfAsync(activity.From.Id, activity.Conversation.Id, cancellationToken);
            turnContext.TurnState.Add(TurnKeys.Of(activity, person, conversation));
        }

        await next(cancellationToken);
    }
}
