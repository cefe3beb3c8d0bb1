using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using SyncBot.Turns;

namespace SyncBot.Channels.BotFramework;

/// <summary>The adapter behind <c>/api/messages</c>.</summary>
internal sealed class MessagesAdapter : CloudAdapter
{
    /// <summary>Every turn goes through the words that belong to the carrier, leaves its mentions of the bot behind, then out of the group if it is about one person's trouble, then through the turn middleware.</summary>
    public MessagesAdapter(BotFrameworkAuthentication authentication, StopWords stopWords, AnswerAlone alone, TurnMiddleware turns, ILogger<MessagesAdapter> log)
        : base(authentication, log)
    {
        Use(stopWords);
        Use(new WithoutMentions());
        Use(alone);
        Use(turns);
        OnTurnError = (_, failure) =>
        {
            log.LogError(failure, "A turn was saved but not everything could be sent, or it could not be saved.");
            return Task.CompletedTask;
        };
    }
}
