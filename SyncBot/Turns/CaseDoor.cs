using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Resuming;
using SyncBot.Storage;

namespace SyncBot.Turns;

/// <summary>
/// Finds the case that a turn is about, by a code that the message is or else by the person, and waits until no other turn is
/// at it. Nothing is loaded before, and a turn holds one case at a time, after person and conversation, so that no two wait for each other.
/// </summary>
internal sealed class CaseDoor(ITurnStore store, IConversationLocks locks, TimeProvider clock)
{
    /// <summary>Opens the case of an activity. The person must be locked, as their case may change otherwise.</summary>
    public async Task<OpenCase> OpenAsync(Activity activity, TurnKeys keys, CancellationToken cancellationToken)
    {
        var resumption = Resumption.None;
        if (!ChannelProfiles.Of(activity).IsShared && ResumeCode.In(Said.In(activity)?.Text ?? "") is { } code)
        {
            var hash = ResumeCode.HashOf(code);
            var tried = await store.TryCodeAsync(hash, keys.Person, clock.GetUtcNow(), cancellationToken);
            if (tried.CaseId is { } opened) return new OpenCase(await EnterAsync(opened, cancellationToken), opened, Resumption.Resumed, hash);
            resumption = tried.WasLookedUp ? Resumption.Refused : Resumption.RefusedForNow;
        }

        var own = await store.CaseOfAsync(keys.Person, cancellationToken);
        return new OpenCase(own is null ? null : await EnterAsync(own, cancellationToken), own, resumption, redeems: null);
    }

    private Task<IDisposable> EnterAsync(string caseId, CancellationToken cancellationToken) => locks.EnterAsync($"cases/{caseId}", cancellationToken);
}
