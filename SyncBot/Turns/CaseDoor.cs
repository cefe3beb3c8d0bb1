using System.Net;
using Microsoft.Bot.Builder;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Resuming;
using SyncBot.Storage;

namespace SyncBot.Turns;

/// <summary>
/// Finds the case that a turn is about, by a code that the message is or else by the person, and waits until no other turn is
/// at it. Nothing is loaded before, and a turn holds one case at a time, after person and conversation, so that no two wait for each other.
/// </summary>
internal sealed class CaseDoor(ITurnStore store, IConversationLocks locks, GuessLimits guesses, TimeProvider clock)
{
    /// <summary>Opens the case of a turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="keys">What its state is kept under.</param>
    /// <param name="own">The id of the person's own case, or null if they have none. They must have been locked since before it was looked up, as it may change otherwise.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async Task<OpenCase> OpenAsync(ITurnContext turn, TurnKeys keys, string? own, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        var resumption = Resumption.None;
        if (!ChannelProfiles.Of(activity).IsShared && ResumeCode.In(Said.In(activity)?.Text ?? "") is { } code)
        {
            var hash = ResumeCode.HashOf(code);
            var tried = guesses.MayTry(activity.ChannelId, keys.Person, turn.TurnState.Get<IPAddress>())
                ? await store.TryCodeAsync(hash, keys.Person, clock.GetUtcNow(), cancellationToken)
                : new TriedCode(CaseId: null, WasLookedUp: false);
            if (tried.CaseId is { } opened) return new OpenCase(await EnterAsync(opened, cancellationToken), opened, Resumption.Resumed, hash);
            resumption = tried.WasLookedUp ? Resumption.Refused : Resumption.RefusedForNow;
        }

        return new OpenCase(own is null ? null : await EnterAsync(own, cancellationToken), own, resumption, redeems: null);
    }

    private Task<IDisposable> EnterAsync(string caseId, CancellationToken cancellationToken) => locks.EnterAsync(CaseNames.Of(caseId), cancellationToken);
}
