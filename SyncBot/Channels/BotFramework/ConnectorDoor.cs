using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.Turns;

namespace SyncBot.Channels.BotFramework;

/// <summary>Takes turns on channels of the Bot Framework: as the bot, or without a token on this machine.</summary>
/// <param name="name">The name of the carrier that takes the replies there.</param>
/// <param name="appId">Who the bot speaks as; empty if it has no token.</param>
/// <param name="mayGo">Whether something may be sent to a service URL.</param>
/// <param name="adapter">Takes the turns.</param>
/// <param name="bot">The bot.</param>
internal sealed class ConnectorDoor(string name, string appId, Func<string?, bool> mayGo, MessagesAdapter adapter, IBot bot) : ITurnDoor
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public async Task<bool> TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!mayGo(activity.ServiceUrl)) return false;
        await adapter.ContinueConversationAsync(appId, activity, bot.OnTurnAsync, cancellationToken);
        return true;
    }
}
