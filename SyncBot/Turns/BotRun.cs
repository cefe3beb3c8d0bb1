using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.FollowUps;
using SyncBot.HandOff;
using SyncBot.Outbox;
using SyncBot.Resuming;
using SyncBot.Storage;

namespace SyncBot.Turns;

/// <summary>Runs the bot on what was loaded for a turn, and tells what has changed. If the bot throws, only the dialog stack is dropped, and who has said something is told.</summary>
internal sealed class BotRun(ITurnStore store, KnowledgeBase knowledge, TimeProvider clock, ILogger log)
{
    private const int ReferenceLength = 8;

    /// <summary>Runs the bot.</summary>
    public async Task<TurnChanges> RunAsync(TurnUnderWay turn, OpenCase open, StoredTurn stored, CancellationToken cancellationToken)
    {
        try
        {
            return await ChangesAsync(turn, open, stored, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            turn.Span.Fails(failure);
            var reference = turn.Context.Activity.Id is { Length: > 0 } id ? id[^Math.Min(id.Length, ReferenceLength)..] : Guid.NewGuid().ToString("N")[..ReferenceLength];
            log.LogError(failure, "A turn failed; the person was given the reference {Reference}.", reference);
            if (Said.In(turn.Context.Activity) is null && turn.Context.Activity.Type != ActivityTypes.Invoke) turn.Outgoing.Clear();
            else turn.SayInstead(knowledge.Wording.Line(Line.TurnFailed, ("reference", reference)));
            return Nothing(turn, stored);
        }
    }

    /// <summary>Changes nothing of the case, and drops the dialog stack.</summary>
    public TurnChanges Nothing(TurnUnderWay turn, StoredTurn stored) =>
        new(turn.Keys.Conversation, turn.Keys.Person, DialogState: null, CaseId: null, Case: null, HandOvers: [], clock.GetUtcNow()) { LoadedVersion = stored.Version, LoadedUnder = stored.Under, Card = stored.Card, IsShared = ChannelProfiles.Of(turn.Context.Activity).IsShared };

    private async Task<TurnChanges> ChangesAsync(TurnUnderWay turn, OpenCase open, StoredTurn stored, CancellationToken cancellationToken)
    {
        var (context, keys) = (turn.Context, turn.Keys);
        var @case = stored.Case is null ? null : await WithFormerAsync(CaseJson.Read(stored.Case, knowledge), keys, cancellationToken);

        var state = new HeldState(stored.DialogState, keepsStack: Fits(open, @case));
        var handOvers = new HandOverTray();
        var codes = new CodeTray(keys.Conversation, stored.Code);
        var cards = CardsIn(context.Activity, stored);
        var file = new CaseFile(ChannelProfiles.Of(context.Activity), @case) { Resumption = open.Resumption, Cards = cards ?? Cards.None };
        context.TurnState.Add<ConversationState>(state);
        context.TurnState.Add(handOvers);
        context.TurnState.Add(codes);
        context.TurnState.Add(file);
        await turn.Next(cancellationToken);
        await state.SaveChangesAsync(context, force: false, cancellationToken);
        turn.Span.Took(@case, file.Case);
        return new TurnChanges(keys.Conversation, keys.Person, state.Json, file.Case?.Id, file.Case is null ? null : CaseJson.Write(file.Case), handOvers.Payloads, clock.GetUtcNow())
        {
            LoadedCaseId = stored.IsCaseLost ? open.CaseId : @case?.Id,
            LoadedVersion = stored.Version,
            LoadedUnder = stored.Under,
            Card = cards is null ? stored.Card : cards.LiveNow,
            IsShared = file.Profile.IsShared,
            Forgets = file.Forgets,
            TakesUpAgain = file.Case is not null && @case?.Former?.Id == file.Case.Id,
            FollowUp = FollowUpOf(turn, @case, file),
            DropsFollowUp = file.Case is { CheckIn: null } && @case?.Id == file.Case.Id && (@case.CheckIn is not null || MainDialog.IsCheckIn(context)),
            Issued = codes.Issued,
            Redeemed = open.Redeems,
        };
    }

    // Replies in the response can't change what stands in the chat. As long as the card that counts has no id, it can't be told from the one that was pressed.
    private static Cards? CardsIn(Activity activity, StoredTurn stored)
    {
        if (!ChannelProfiles.Of(activity).InPlace || activity.DeliveryMode == DeliveryModes.ExpectReplies) return null;
        var pressed = Said.In(activity) is { Card.Length: > 0 } ? activity.ReplyToId : null;
        return new Cards(pressed is not null && SendKey.Is(stored.Card) ? null : stored.Card, pressed);
    }

    // The bot asks where the person has last said something, and never where others read along.
    private static FollowUp? FollowUpOf(TurnUnderWay turn, Case? before, CaseFile file)
    {
        var (activity, way) = (turn.Context.Activity, turn.Context.TurnState.Get<WayBack>());
        if (file.Case is not { CheckIn: { } set } @case || way is null || file.Profile.IsShared) return null;
        var stays = Said.In(activity) is null && before?.Id == @case.Id && before.CheckIn == set;
        return stays ? null : new FollowUp(@case.Id, turn.Keys.Person, turn.Keys.Conversation, set.At, way.AddressOf(activity));
    }

    // Somebody else may have gone on with the case that was left.
    private async Task<Case> WithFormerAsync(Case @case, TurnKeys keys, CancellationToken cancellationToken)
    {
        if (@case.Former is not { } former) return @case;
        var kept = await store.LoadAsync(keys.Conversation, former.Id, cancellationToken);
        return kept.Case is null ? @case : @case with { Former = CaseJson.Read(kept.Case, knowledge) with { Former = null } };
    }

    // A stack of another case says nothing about this one; nor does one from before the case came to its end, which it may have done on another channel,
    // or one of somebody else in the same conversation, when this person has no case yet.
    private static bool Fits(OpenCase open, Case? @case) =>
        open.Redeems is null && @case?.Pending is not (null or Move.HandOff or Move.Resolved or Move.Stopped);
}
