using Microsoft.Bot.Builder;

namespace SyncBot.Tests.BotFramework.Builder;

internal sealed class LoggingMiddleware(string name, List<string> log, bool passOn = true) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        log.Add($"{name} in");
        if (passOn)
            await next(cancellationToken);
        log.Add($"{name} out");
    }
}
