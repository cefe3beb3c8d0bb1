using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using SyncBot.Channels.BotFramework;
using SyncBot.Outbox;
using SyncBot.Storage;
using SyncBot.Turns;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SyncBot.Inbox;

/// <summary>
/// Lets no channel wait longer than it is willing to: an activity whose turn is not saved by then is kept, its channel is told that it is
/// taken, and the turn begins anew when it can. What is in the answer to the request is waited for: it can't come later.
/// </summary>
internal sealed class LateTurns(IInbox inbox, TimeProvider clock, ILogger<LateTurns> log) : IMiddleware, IDisposable
{
    // Channels wait for 10 to 15 seconds, and an outage of the store is told within 5.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    // Compared as objects: the same activity may be delivered again meanwhile.
    private readonly ConcurrentDictionary<Activity, bool> taken = new(ReferenceEqualityComparer.Instance);
    private readonly SemaphoreSlim kept = new(0);

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Invoke || activity.DeliveryMode == DeliveryModes.ExpectReplies || taken.ContainsKey(activity) || TurnKeys.Of(activity).Delivery is not { } delivery)
        {
            await next(cancellationToken);
            return;
        }

        // Middleware that comes later may change the activity.
        var asItCame = ActivityJson.Write(activity);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var turn = next(ending.Token);
        if (await Task.WhenAny(turn, Task.Delay(Patience, clock, cancellationToken)) == turn)
        {
            await turn;
            return;
        }

        var keys = TurnKeys.Of(turnContext);
        await inbox.KeepAsync(new KeptTurn(DeliverySeal.HashOf(delivery), keys.Conversation, ConnectorCarrier.NameFor(turnContext.TurnState.Get<ConnectorFactory>()), asItCame), cancellationToken);
        log.LogWarning("A turn takes longer than its channel waits; it is answered later.");
        await ending.CancelAsync();
        await turn.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        kept.Release();
    }

    /// <summary>Waits until one is kept, but no longer than this: others may be there from another process.</summary>
    public Task NextAsync(TimeSpan longest, CancellationToken cancellationToken) => kept.WaitAsync(longest, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();

    /// <summary>Takes an activity that was kept, for as long as it needs.</summary>
    public async Task TakeAsync(Activity activity, Func<Task> turn)
    {
        taken[activity] = true;
        try
        {
            await turn();
        }
        finally
        {
            taken.TryRemove(activity, out _);
        }
    }
}
