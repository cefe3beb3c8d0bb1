using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
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
        var nobodyWaits = requests.HttpContext is null;
        if (nobodyWaits || Deferral.KeyOf(turnContext) is not { } delivery)
        {
            await next(cancellationToken);
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var place = arrivals.EnterAsync(TurnKeys.Of(turnContext).Conversation, ending.Token);
        turnContext.TurnState.Add(new Deferral(() => KeepAsync(turnContext, delivery, cancellationToken)));
        var turn = next(ending.Token);
        try
        {
            await turn.WaitAsync(Patience, clock, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            await place;
            await PutOffAsync(turnContext, delivery, turn, ending, cancellationToken);
        }
        catch (TooSoonException)
        {
            log.LogWarning("A turn waits until one that came before it is taken; it is answered later.");
        }
        finally
        {
            await ending.CancelAsync();
            await FreeAsync(place);
        }
    }

    private static async Task FreeAsync(Task<IDisposable> place)
    {
        await ((Task)place).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (place.IsCompletedSuccessfully) (await place).Dispose();
    }

    private async Task PutOffAsync(ITurnContext turnContext, string delivery, Task turn, CancellationTokenSource ending, CancellationToken cancellationToken)
    {
        try
        {
            await KeepAsync(turnContext, delivery, cancellationToken);
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
    private async Task KeepAsync(ITurnContext turn, string delivery, CancellationToken cancellationToken)
    {
        var carrier = ConnectorCarrier.NameFor(turn.TurnState.Get<ConnectorFactory>());
        try
        {
            await inbox.KeepAsync(new KeptTurn(delivery, TurnKeys.Of(turn).Conversation, carrier, ActivityJson.Write(turn.Activity)), cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new NotSavedException(fault);
        }
    }
}
