using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Outbox;
using SyncBot.Resuming;
using SyncBot.Storage;
using SyncBot.Telemetry;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SyncBot.Turns;

/// <summary>
/// Makes a turn one piece of work: person, conversation and case are locked, dialog state and case are loaded, the bot runs, all that
/// changed is saved together, and only then is anything sent. An activity that was delivered before changes nothing and gets the same answer. A turn that throws changes nothing but the dialog stack,
/// which is dropped: the case knows where it stood. A turn that was overtaken by another node's is run again. A code that brings a case here is used up when the turn is saved.
/// </summary>
public sealed class TurnMiddleware(ITurnStore store, IConversationLocks locks, GuessLimits guesses, KnowledgeBase knowledge, TimeProvider clock, ILogger<TurnMiddleware> log) : IMiddleware
{
    // A turn is overtaken only when its node has lost its locks, which hardly happens twice in a row.
    private const int MostRuns = 8;

    // All is saved by then, and goes on being sent. The channel waits for its answer, and somebody may be looking at a button.
    private static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(4);

    private readonly CaseDoor door = new(store, locks, guesses, clock);
    private readonly BotRun bot = new(store, knowledge, clock, log);

    /// <inheritdoc/>
    /// <remarks>What ends without an exception is saved.</remarks>
    /// <exception cref="NotSavedException">The store is out of reach.</exception>
    /// <exception cref="TooSoonException">One that came before is to be taken first.</exception>
    /// <exception cref="OperationCanceledException">It was told to end before it was saved.</exception>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        using var span = TurnSpan.Begin(turnContext.Activity.ChannelId);
        var turn = new TurnUnderWay(turnContext, next, TurnKeys.Of(turnContext), Outgoing.Hold(turnContext), span);
        try
        {
            await TakeInOrderAsync(turn, cancellationToken);
        }
        catch (Exception fault) when (turn.IsSaved)
        {
            log.LogError(fault, "A turn was saved, but not everything of it was answered.");
            turnContext.TurnState.Get<Sending>()?.Fail();
        }
        catch (Exception fault) when (fault is not TooSoonException && (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
        {
            throw new NotSavedException(fault);
        }
    }

    private async Task TakeInOrderAsync(TurnUnderWay turn, CancellationToken cancellationToken)
    {
        using var person = await locks.EnterAsync(turn.Keys.Person, cancellationToken);
        using var conversation = new Baton(await locks.EnterAsync(turn.Keys.Conversation, cancellationToken));
        var state = turn.Context.TurnState.ToArray();
        for (var run = 1; ; run++)
        {
            try
            {
                await TakeAsync(turn, conversation, cancellationToken);
                return;
            }
            catch (StaleTurnException stale) when (run < MostRuns)
            {
                log.LogWarning(stale, "A turn is run again.");
                turn.Outgoing.Clear();
                turn.Context.TurnState.Clear();
                foreach (var (key, value) in state) turn.Context.TurnState.Add(key, value);
            }
        }
    }

    private async Task TakeAsync(TurnUnderWay turn, Baton conversation, CancellationToken cancellationToken)
    {
        var look = await store.LookAsync(turn.Keys.Delivery, turn.Keys.Conversation, turn.Keys.Person, cancellationToken);
        if (look.Answer is { } before)
        {
            var answer = before.Length > 0 ? Answer.Read(before) : Forgotten(turn);
            turn.Span.Repeats();
            turn.Saved();
            turn.Context.Activity.Id = answer.Id;
            await turn.Outgoing.ReleaseAsync(turn.Context, answer.Activities, cancellationToken);
            return;
        }

        // It is kept before it gives up its place: whatever comes next is kept behind it.
        if (look.IsTooSoon && turn.Context.TurnState.Get<Deferral>() is { } deferral)
        {
            await deferral.KeepAsync();
            throw new TooSoonException();
        }

        using var open = await door.OpenAsync(turn.Context, turn.Keys, look.CaseId, cancellationToken);
        var stored = await store.LoadAsync(turn.Keys.Conversation, open.CaseId, cancellationToken);

        // A code whose case nobody can read would take the person's own case away for nothing.
        var opensNothing = open.Redeems is not null && stored.IsCaseLost;
        if (opensNothing || !await SaveAsync(turn, await bot.RunAsync(turn, open, stored, cancellationToken), cancellationToken))
        {
            turn.SayInstead(knowledge.Wording.Line(Line.CodeRefused));
            turn.Span.Took(loaded: null, left: null);
            await SaveAsync(turn, bot.Nothing(turn, stored) with { DialogState = stored.DialogState }, cancellationToken);
        }

        turn.Saved();
        await SendAsync(turn, conversation, cancellationToken);
        turn.Span.IsSent();
    }

    // Nothing of it has an effect any more, and only who has pressed a button waits for an answer.
    private Answer Forgotten(TurnUnderWay turn)
    {
        if (turn.Context.Activity.Type == ActivityTypes.Invoke) turn.SayInstead(knowledge.Wording.Line(Line.StaleCard));
        return Answer.Of(turn.Context.Activity, turn.Outgoing);
    }

    private Task<bool> SaveAsync(TurnUnderWay turn, TurnChanges changes, CancellationToken cancellationToken) => store.SaveAsync(
        changes with
        {
            Sends = turn.Outgoing.Sends(),
            Log = turn.Context.TurnState.Get<Journal>()?.Of(turn.Context.Activity, turn.Outgoing),
            Delivery = turn.Keys.Delivery is { } delivery ? new Delivery(delivery, Answer.Of(turn.Context.Activity, turn.Outgoing).Write()) : null,
        },
        cancellationToken);

    private async Task SendAsync(TurnUnderWay turn, Baton conversation, CancellationToken cancellationToken)
    {
        await turn.Outgoing.ReleaseAsync(turn.Context, cancellationToken);
        if (turn.Context.TurnState.Get<Mail>() is not { } mail) return;
        var sending = mail.Postman.SendAsync(turn.Keys.Conversation, CancellationToken.None);
        conversation.HoldFor(sending);
        try
        {
            if (!await sending.WaitAsync(SendPatience, clock, cancellationToken)) turn.Context.TurnState.Get<Sending>()?.Fail();
        }
        catch (Exception slow) when (slow is TimeoutException or OperationCanceledException)
        {
            log.LogWarning("A channel was too slow to take what a turn says.");
            turn.Context.TurnState.Get<Sending>()?.Fail();
        }
    }
}
