namespace SyncBot.Storage;

/// <summary>Keeps what must survive a turn. Everything a turn changes is saved together or not at all.</summary>
public interface ITurnStore
{
    /// <summary>Whether an activity was delivered before, whether it is its turn, and whose case it may be about.</summary>
    /// <param name="delivery">What identifies the activity; null if nothing does.</param>
    /// <param name="conversation">The key of the conversation it comes from.</param>
    /// <param name="person">The key of the person it comes from.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    Task<FirstLook> LookAsync(string? delivery, string conversation, string person, CancellationToken cancellationToken);

    /// <summary>Looks a code up, and counts it at once if it is wrong: however the turn ends, a guess has been made.</summary>
    /// <param name="hash">The code's hash.</param>
    /// <param name="person">The key of the person who tries it.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    Task<TriedCode> TryCodeAsync(string hash, string person, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>What is kept for a conversation and for a case, if there is one.</summary>
    Task<StoredTurn> LoadAsync(string conversation, string? caseId, CancellationToken cancellationToken);

    /// <summary>Saves what a turn has changed, in one transaction, durably.</summary>
    /// <returns>False, and nothing is saved, if the code that the turn has used up is gone.</returns>
    /// <exception cref="StaleTurnException">Another turn has saved since this one was loaded, whoever it is about was forgotten, or a new case bears the id of another.</exception>
    Task<bool> SaveAsync(TurnChanges changes, CancellationToken cancellationToken);

    /// <summary>The hand-overs that are to be delivered by now, oldest first, at most <paramref name="most"/>. Where several nodes ask, each is given to one of them at a time.</summary>
    Task<IReadOnlyList<PendingHandOver>> DueHandOversAsync(DateTimeOffset now, int most, CancellationToken cancellationToken);

    /// <summary>A hand-over was delivered.</summary>
    Task DeliveredAsync(long handOver, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A hand-over could not be delivered and is to be tried again.</summary>
    Task PostponeAsync(long handOver, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Succeeds if the store can be reached.</summary>
    Task PingAsync(CancellationToken cancellationToken);
}
