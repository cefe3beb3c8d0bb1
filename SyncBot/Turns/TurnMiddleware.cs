using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.HandOff;
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
public sealed class TurnMiddleware(ITurnStore store, IConversationLocks locks, GuessLimits guesses, Wording wording, TimeProvider clock, ILogger<TurnMiddleware> log) : IMiddleware
{
    // A turn is overtaken only when its node has lost its locks, which hardly happens twice in a row.
    private const int MostRuns = 8;

    private readonly CaseDoor door = new(store, locks, guesses, clock);

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        using var span = TurnSpan.Begin(turnContext.Activity.ChannelId);
        var keys = TurnKeys.Of(turnContext.Activity);
        using var person = await locks.EnterAsync(keys.Person, cancellationToken);
        using var conversation = await locks.EnterAsync(keys.Conversation, cancellationToken);
        var outgoing = Outgoing.Hold(turnContext);
        var state = turnContext.TurnState.ToArray();
        for (var run = 1; ; run++)
        {
            try
            {
                await TakeAsync(turnContext, next, keys, outgoing, span, cancellationToken);
                return;
            }
            catch (StaleTurnException stale) when (run < MostRuns)
            {
                log.LogWarning(stale, "A turn is run again.");
                outgoing.Clear();
                turnContext.TurnState.Clear();
                foreach (var (key, value) in state) turnContext.TurnState.Add(key, value);
            }
        }
    }

    private async Task TakeAsync(ITurnContext turnContext, NextDelegate next, TurnKeys keys, Outgoing outgoing, TurnSpan span, CancellationToken cancellationToken)
    {
        if (await AnsweredAsync(keys, cancellationToken) is { } answer)
        {
            span.Repeats();
            turnContext.Activity.Id = answer.Id;
            await outgoing.ReleaseAsync(turnContext, answer.Activities, cancellationToken);
            return;
        }

        using var open = await door.OpenAsync(turnContext, keys, cancellationToken);
        var stored = await store.LoadAsync(keys.Conversation, open.CaseId, cancellationToken);
        var changes = await RunAsync(turnContext, next, keys, open, stored, outgoing, span, cancellationToken);
        if (!await SaveAsync(turnContext, keys, changes, outgoing, cancellationToken))
        {
            outgoing.Replace(MessageFactory.Text(wording.Line(Line.CodeRefused), inputHint: InputHints.AcceptingInput));
            span.Took(loaded: null, left: null);
            await SaveAsync(turnContext, keys, Nothing(keys, stored) with { DialogState = stored.DialogState }, outgoing, cancellationToken);
        }

        span.IsSaved();
        await outgoing.ReleaseAsync(turnContext, outgoing.Held, cancellationToken);
        if (turnContext.TurnState.Get<CaseFile>()?.Cards is { } cards && cards.LiveNow != cards.Live) await store.ShowsAsync(keys.Conversation, cards.LiveNow, cancellationToken);
        span.IsSent();
    }

    private async Task<Answer?> AnsweredAsync(TurnKeys keys, CancellationToken cancellationToken) =>
        keys.Delivery is { } delivery && await store.AnswerToAsync(DeliverySeal.HashOf(delivery), cancellationToken) is { } answer ? Answer.Read(DeliverySeal.Open(delivery, answer)) : null;

    private Task<bool> SaveAsync(ITurnContext turn, TurnKeys keys, TurnChanges changes, Outgoing outgoing, CancellationToken cancellationToken) => store.SaveAsync(
        changes with
        {
            Log = turn.TurnState.Get<Journal>()?.Of(turn.Activity, outgoing),
            Delivery = keys.Delivery is { } delivery ? new Delivery(DeliverySeal.HashOf(delivery), DeliverySeal.Lock(delivery, Answer.Of(turn.Activity, outgoing).Write())) : null,
        },
        cancellationToken);

    private async Task<TurnChanges> RunAsync(ITurnContext turn, NextDelegate next, TurnKeys keys, OpenCase open, StoredTurn stored, Outgoing outgoing, TurnSpan span, CancellationToken cancellationToken)
    {
        var handOvers = new HandOverTray();
        var codes = new CodeTray(keys.Conversation, stored.Code);
        try
        {
            var @case = stored.Case is null ? null : await WithFormerAsync(CaseJson.Read(stored.Case), keys, cancellationToken);
            var storage = new TurnStorage(keys.Conversation, stored.DialogState, keepsStack: Fits(open, @case));
            var conversationState = new ConversationState(storage);
            var profile = ChannelProfiles.Of(turn.Activity);
            var file = new CaseFile(profile, @case)
            {
                Resumption = open.Resumption,
                Cards = profile.InPlace && turn.Activity.DeliveryMode != DeliveryModes.ExpectReplies ? new Cards(stored.Card, PressedIn(turn.Activity)) : Cards.None,
            };
            turn.TurnState.Add(conversationState);
            turn.TurnState.Add(handOvers);
            turn.TurnState.Add(codes);
            turn.TurnState.Add(file);
            await next(cancellationToken);
            await conversationState.SaveChangesAsync(turn, force: false, cancellationToken);
            span.Took(@case, file.Case);
            return new TurnChanges(keys.Conversation, keys.Person, storage.State, file.Case?.Id, file.Case is null ? null : CaseJson.Write(file.Case), handOvers.Payloads, clock.GetUtcNow())
            {
                LoadedCaseId = @case?.Id,
                LoadedVersion = stored.Version,
                TakesUpAgain = file.Case is not null && @case?.Former?.Id == file.Case.Id,
                Issued = codes.Issued,
                Redeemed = open.Redeems,
            };
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            span.Fails(failure);
            var reference = turn.Activity.Id is { Length: > 0 } id ? id[^Math.Min(id.Length, 8)..] : Guid.NewGuid().ToString("N")[..8];
            log.LogError(failure, "A turn failed; the person was given the reference {Reference}.", reference);
            var apology = wording.Line(Line.TurnFailed, ("reference", reference));
            outgoing.Replace(turn.Activity.Type == ActivityTypes.Invoke ? CardAnswer.InResponse(CardAnswer.Saying(apology)) : MessageFactory.Text(apology, inputHint: InputHints.AcceptingInput));
            return Nothing(keys, stored);
        }
    }

    private static string? PressedIn(Activity activity) => Said.In(activity) is { Card.Length: > 0 } ? activity.ReplyToId : null;

    // Of the case nothing changes.
    private TurnChanges Nothing(TurnKeys keys, StoredTurn stored) =>
        new(keys.Conversation, keys.Person, DialogState: null, CaseId: null, Case: null, HandOvers: [], clock.GetUtcNow()) { LoadedVersion = stored.Version };

    // Somebody else may have gone on with the case that was left.
    private async Task<Case> WithFormerAsync(Case @case, TurnKeys keys, CancellationToken cancellationToken)
    {
        if (@case.Former is not { } former) return @case;
        var kept = await store.LoadAsync(keys.Conversation, former.Id, cancellationToken);
        return kept.Case is null ? @case : @case with { Former = CaseJson.Read(kept.Case) with { Former = null } };
    }

    // A stack of another case says nothing about this one; nor does one from before the case came to its end, which it may have done on another channel,
    // or one of somebody else in the same conversation, when this person has no case yet.
    private static bool Fits(OpenCase open, Case? @case) =>
        open.Redeems is null && @case?.Pending is not (null or Move.HandOff or Move.Resolved or Move.Stopped);
}
