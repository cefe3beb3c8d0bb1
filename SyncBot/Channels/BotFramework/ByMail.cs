using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using SyncBot.FollowUps;
using SyncBot.Outbox;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SyncBot.Channels.BotFramework;

/// <summary>
/// Lets what turns say go its own way, from the store: as the bot, or without a token to who came without one. The bot comes back the same
/// way; but not to who takes replies in the response and nowhere else: they ask for themselves whether something is due.
/// </summary>
internal sealed class ByMail(Postman postman) : IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var carrier = ConnectorCarrier.NameFor(turnContext.TurnState.Get<ConnectorFactory>());
        turnContext.TurnState.Add(new Mail(carrier, postman));
        if (turnContext.Activity.DeliveryMode != DeliveryModes.ExpectReplies) turnContext.TurnState.Add(new WayBack(carrier));
        return next(cancellationToken);
    }
}
