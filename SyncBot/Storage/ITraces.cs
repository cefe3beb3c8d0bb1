namespace SyncBot.Storage;

/// <summary>All that a store keeps about persons, conversations and cases, by what stands for them there.</summary>
public interface ITraces
{
    /// <summary>What tells the names that the store's aliases belong to from any others; null if it was never bound.</summary>
    Task<string?> BoundToAsync(CancellationToken cancellationToken);

    /// <summary>Binds the store to names, for good, and takes away the secret that an earlier version has kept here. A store that is bound already stays as it is.</summary>
    Task BindAsync(string names, CancellationToken cancellationToken);

    /// <summary>The names that an earlier version has kept as they are, with what stands for them: themselves, and for cases their ids.</summary>
    Task<IReadOnlyList<(string Name, string Id)>> UnboundAsync(CancellationToken cancellationToken);

    /// <summary>The secret that an earlier version has kept here; null if there is none.</summary>
    Task<byte[]?> UnboundSecretAsync(CancellationToken cancellationToken);

    /// <summary>Those of them that stand in the store.</summary>
    Task<IReadOnlyList<string>> PresentAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>What is directly about one person together with these: the cases of persons, the persons of cases, the conversations of persons.</summary>
    Task<IReadOnlyList<string>> LinkedAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Everything that is kept under these, oldest first.</summary>
    Task<IReadOnlyList<Trace>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Removes everything that is kept under these.</summary>
    Task RemoveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Conversations and cases that nobody has touched since their time, at most <paramref name="most"/>. What is still to be sent, taken or asked keeps them.</summary>
    Task<IReadOnlyList<string>> ExpiredAsync(DateTimeOffset conversations, DateTimeOffset cases, int most, CancellationToken cancellationToken);

    /// <summary>Whether one of them still is.</summary>
    Task<bool> IsExpiredAsync(string id, DateTimeOffset conversations, DateTimeOffset cases, CancellationToken cancellationToken);

    /// <summary>Removes what came to its end: codes, wrong ones, answers to what was delivered, and after a while delivered hand-overs and dead letters.</summary>
    /// <param name="now">The time.</param>
    /// <param name="records">How long hand-overs and dead letters are kept.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task TidyAsync(DateTimeOffset now, TimeSpan records, CancellationToken cancellationToken);
}
