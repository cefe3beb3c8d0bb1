using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Replies;
using SyncBot.HandOff;
using SyncBot.Storage;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SyncBot.Turns;

/// <summary>
/// Makes a turn one piece of work: person and conversation are locked, dialog state and case are loaded, the bot runs, all that
/// changed is saved together, and only then is anything sent. A turn that throws changes nothing but the dialog stack,
/// which is dropped: the case knows where it stood.
/// </summary>
public sealed class TurnMiddleware(ITurnStore store, ConversationLocks locks, Wording wording, TimeProvider clock, ILogger<TurnMiddleware> log) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var keys = TurnKeys.Of(turnContext.Activity);
        using var person = await locks.EnterAsync(keys.Person, cancellationToken);
        using var conversation = await locks.EnterAsync(keys.Conversation, cancellationToken);
        var stored = await store.LoadAsync(keys.Conversation, keys.Person, cancellationToken);
        var outgoing = Outgoing.Hold(turnContext);
        var changes = await RunAsync(turnContext, next, keys, stored, outgoing, cancellationToken);
        await store.SaveAsync(changes, cancellationToken);
        await outgoing.ReleaseAsync(turnContext, cancellationToken);
    }

    private async Task<TurnChanges> RunAsync(ITurnContext turn, NextDelegate next, TurnKeys keys, StoredTurn stored, Outgoing outgoing, CancellationToken cancellationToken)
    {
        var storage = new TurnStorage(keys.Conversation, stored.DialogState);
        var conversationState = new ConversationState(storage);
        var handOvers = new HandOverTray();
        try
        {
            var file = new CaseFile(ChannelProfiles.Of(turn.Activity), stored.Case is null ? null : CaseJson.Read(stored.Case));
            turn.TurnState.Add(conversationState);
            turn.TurnState.Add(handOvers);
            turn.TurnState.Add(file);
            await next(cancellationToken);
            await conversationState.SaveChangesAsync(turn, force: false, cancellationToken);
            return new TurnChanges(keys.Conversation, keys.Person, storage.State, file.Case?.Id, file.Case is null ? null : CaseJson.Write(file.Case), handOvers.Payloads, clock.GetUtcNow());
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var reference = turn.Activity.Id is { Length: > 0 } id ? id[^Math.Min(id.Length, 8)..] : Guid.NewGuid().ToString("N")[..8];
            log.LogError(failure, "A turn failed; the person was given the reference {Reference}.", reference);
            outgoing.Replace(MessageFactory.Text(wording.Line(Line.TurnFailed, ("reference", reference)), inputHint: InputHints.AcceptingInput));
            return new TurnChanges(keys.Conversation, keys.Person, DialogState: null, CaseId: null, Case: null, HandOvers: [], clock.GetUtcNow());
        }
    }
}
