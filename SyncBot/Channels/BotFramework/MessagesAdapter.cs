using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using SyncBot.Channels.Sms;
using SyncBot.Inbox;
using SyncBot.Outbox;
using SyncBot.Turns;

namespace SyncBot.Channels.BotFramework;

/// <summary>The adapter behind <c>/api/messages</c>.</summary>
internal sealed class MessagesAdapter : CloudAdapter
{
    /// <summary>Every turn goes through these, in this order.</summary>
    public MessagesAdapter(BotFrameworkAuthentication authentication, LateTurns late, HiddenNumbers numbers, StopWords stopWords, AnswerAlone alone, Postman postman, TurnMiddleware turns, ILogger<MessagesAdapter> log)
        : base(authentication, log)
    {
        Use(numbers);
        Use(late);
        Use(stopWords);
        Use(new WithoutMentions());
        Use(alone);
        Use(new ByMail(postman));
        Use(turns);
    }
}
