using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.FollowUps;

namespace SyncBot.Channels.BotFramework;

/// <summary>Begins turns on channels of the Bot Framework: as the bot, or without a token on this machine.</summary>
/// <param name="name">The name of the carrier that takes the replies there.</param>
/// <param name="appId">Who the bot speaks as; empty if it has no token.</param>
/// <param name="mayGo">Whether something may be sent to a service URL.</param>
/// <param name="adapter">Takes the turns.</param>
/// <param name="bot">The bot.</param>
internal sealed class ConnectorFollowUpDoor(string name, string appId, Func<string?, bool> mayGo, MessagesAdapter adapter, IBot bot) : IFollowUpDoor
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public async Task<bool> TakeAsync(Activity due)
    {
        if (!mayGo(due.ServiceUrl)) return false;
        await adapter.ContinueConversationAsync(appId, due, bot.OnTurnAsync, CancellationToken.None);
        return true;
    }
}
