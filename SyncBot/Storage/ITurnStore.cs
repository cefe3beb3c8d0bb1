namespace SyncBot.Storage;

/// <summary>Keeps what must survive a turn. Everything a turn changes is saved together or not at all.</summary>
public interface ITurnStore
{
    /// <summary>What is kept for a conversation and for the person in it.</summary>
    Task<StoredTurn> LoadAsync(string conversation, string person, CancellationToken cancellationToken);

    /// <summary>Saves what a turn has changed, in one transaction, durably.</summary>
    Task SaveAsync(TurnChanges changes, CancellationToken cancellationToken);

    /// <summary>The hand-overs that are to be delivered by now, oldest first, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<PendingHandOver>> DueHandOversAsync(DateTimeOffset now, int most, CancellationToken cancellationToken);

    /// <summary>A hand-over was delivered.</summary>
    Task DeliveredAsync(long handOver, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A hand-over could not be delivered and is to be tried again.</summary>
    Task PostponeAsync(long handOver, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Succeeds if the store can be reached.</summary>
    Task PingAsync(CancellationToken cancellationToken);
}
