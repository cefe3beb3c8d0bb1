namespace SyncBot.Storage;

/// <summary>Keeps conversations for clients that read them from here, and the keys that sign their tokens. What is said in them is saved with the turn that says it.</summary>
public interface IConversationStore
{
    /// <summary>Opens a conversation.</summary>
    /// <param name="conversation">The conversation, whose id is new.</param>
    /// <param name="resumeHash">The hash of its resume token, or null if it has none.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    Task OpenAsync(KeptConversation conversation, string? resumeHash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A conversation, or null if there is none of this id.</summary>
    Task<KeptConversation?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The conversation of a resume token that was used since a time, or null; it counts as used now.</summary>
    Task<KeptConversation?> ResumeAsync(string resumeHash, DateTimeOffset usedSince, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The activities after a number, in order, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<KeptActivity>> ActivitiesAsync(string conversation, long after, int most, CancellationToken cancellationToken);

    /// <summary>What was said last, or null if nothing was said yet.</summary>
    Task<LastSaid?> LastSaidAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>The signing keys, oldest first. If there is none, the one that is given becomes the first.</summary>
    Task<IReadOnlyList<StoredKey>> KeysAsync(StoredKey first, CancellationToken cancellationToken);

    /// <summary>Adds a signing key, and forgets those that had a successor before a time.</summary>
    Task AddKeyAsync(StoredKey key, DateTimeOffset succeededBefore, CancellationToken cancellationToken);
}
