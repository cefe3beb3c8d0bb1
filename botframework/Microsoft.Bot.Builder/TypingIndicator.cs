using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Sends typing activities in the background of one turn. They go straight to the adapter, so that they are no response
/// and no other middleware sees them; if one cannot be sent the turn goes on without.
/// </summary>
internal sealed class TypingIndicator(ITurnContext turnContext, TimeSpan delay, TimeSpan period) : IAsyncDisposable
{
    private CancellationTokenSource _stop;
    private Task _loop = Task.CompletedTask;
    private bool _ended;

    public void Start()
    {
        _stop = new CancellationTokenSource();
        _loop = RunAsync(_stop.Token);
    }

    public async Task RestartAsync()
    {
        if (_ended)
            return;

        await StopAsync().ConfigureAwait(false);
        Start();
    }

    public async ValueTask DisposeAsync()
    {
        _ended = true;
        await StopAsync().ConfigureAwait(false);
    }

    private async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var typing = new Activity(ActivityTypes.Typing) { RelatesTo = turnContext.Activity.RelatesTo };
            typing.ApplyConversationReference(turnContext.Activity.GetConversationReference());
            await turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], cancellationToken).ConfigureAwait(false);
            await Task.Delay(period, cancellationToken).ConfigureAwait(false);
        }
    }
}
