using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows that the bot is typing while a message waits for its answer.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;

    /// <summary>A middleware with the given times.</summary>
    /// <param name="delay">Milliseconds from the message, and from each answer, to the first indicator.</param>
    /// <param name="period">Milliseconds from one indicator to the next.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is negative, or <paramref name="period"/> is not positive.</exception>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        if (delay < 0)
            throw new ArgumentOutOfRangeException(nameof(delay), "Delay must be greater than or equal to zero");
        if (period <= 0)
            throw new ArgumentOutOfRangeException(nameof(period), "Repeat period must be greater than zero");

        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Type != ActivityTypes.Message)
        {
            await next(cancellationToken).ConfigureAwait(false);
            return;
        }

        await using var indicator = new TypingIndicator(turnContext, _delay, _period);
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            if (activities.Any(activity => activity.Type == ActivityTypes.Message))
                await indicator.RestartAsync().ConfigureAwait(false);

            return await send().ConfigureAwait(false);
        });

        indicator.Start();
        await next(cancellationToken).ConfigureAwait(false);
    }
}
