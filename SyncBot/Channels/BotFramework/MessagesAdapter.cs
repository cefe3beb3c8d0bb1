using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using SyncBot.Channels.Sms;
using SyncBot.Turns;

namespace SyncBot.Channels.BotFramework;

/// <summary>The adapter behind <c>/api/messages</c>.</summary>
internal sealed class MessagesAdapter : CloudAdapter
{
    /// <summary>Every turn goes through these, in this order.</summary>
    public MessagesAdapter(BotFrameworkAuthentication authentication, HiddenNumbers numbers, StopWords stopWords, AnswerAlone alone, TurnMiddleware turns, ILogger<MessagesAdapter> log)
        : base(authentication, log)
    {
        Use(numbers);
        Use(stopWords);
        Use(new WithoutMentions());
        Use(alone);
        Use(turns);
        OnTurnError = (turn, failure) =>
        {
            if (failure is NotSavedException) return Task.FromException(failure);
            log.LogError(failure, "A turn was saved, but not everything could be sent.");
            turn.TurnState.Get<Sending>()?.Fail();
            return Task.CompletedTask;
        };
    }
}
