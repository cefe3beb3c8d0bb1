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
/// Lets no channel wait longer than it is willing to: the activity of a turn that is not saved by then is kept, the turn is told to end, its channel is
/// told that it is taken, and the turn begins anew when it can. It is kept before it gives up its place, so that none that came after it overtakes it:
/// that one is kept behind it. What is in the answer to the request is waited for: it can't come later.
/// </summary>
internal sealed class LateTurns(IInbox inbox, IHttpContextAccessor requests, TimeProvider clock, ILogger<LateTurns> log) : IMiddleware
{
    // Channels wait for 10 to 15 seconds, and an outage of the store is told within 5.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    // Of several whose time is over at once, the first is kept first.
    private readonly ConversationLocks arrivals = new();

    /// <inheritdoc/>
    /// <exception cref="NotSavedException">It took too long, and could not be kept either.</exception>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var keys = TurnKeys.Of(turnContext);
        var nobodyWaits = requests.HttpContext is null;
        if (nobodyWaits || activity.Type == ActivityTypes.Invoke || activity.DeliveryMode == DeliveryModes.ExpectReplies || keys.Delivery is not { } delivery)
        {
            await next(cancellationToken);
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var place = arrivals.EnterAsync(keys.Conversation, ending.Token);
        var deferral = new Deferral(() => KeepAsync(turnContext, keys.Conversation, delivery, cancellationToken));
        turnContext.TurnState.Add(deferral);
        var turn = next(ending.Token);
        try
        {
            await turn.WaitAsync(Patience, clock, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            await PutOffAsync(place, deferral, delivery, turn, ending);
        }
        catch (TooSoonException)
        {
            log.LogWarning("A turn waits until one that came before it is taken; it is answered later.");
        }
        finally
        {
            await FreeAsync(place, ending);
        }
    }

    private static async Task FreeAsync(Task<IDisposable> place, CancellationTokenSource ending)
    {
        if (!place.IsCompleted) await ending.CancelAsync();
        await ((Task)place).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (place.IsCompletedSuccessfully) (await place).Dispose();
    }

    private async Task PutOffAsync(Task place, Deferral deferral, string delivery, Task turn, CancellationTokenSource ending)
    {
        try
        {
            await place;
            await deferral.KeepAsync();
        }
        finally
        {
            await ending.CancelAsync();
            await turn.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (turn.IsCompletedSuccessfully) await inbox.DoneAsync(delivery, CancellationToken.None);
        else log.LogWarning("A turn takes longer than its channel waits; it is answered later.");
    }

    // What has changed the activity by now does so again without effect.
    private async Task KeepAsync(ITurnContext turn, string conversation, string delivery, CancellationToken cancellationToken)
    {
        var carrier = ConnectorCarrier.NameFor(turn.TurnState.Get<ConnectorFactory>());
        try
        {
            await inbox.KeepAsync(new KeptTurn(delivery, conversation, carrier, ActivityJson.Write(turn.Activity)), cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new NotSavedException(fault);
        }
    }
}
