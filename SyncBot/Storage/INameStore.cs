namespace SyncBot.Storage;

/// <summary>
/// Keeps who is behind which alias, and the keys, apart from what is kept under them: whoever is forgotten is forgotten in every copy of the
/// store as well, since their key is in none of them.
/// </summary>
public interface INameStore
{
    /// <summary>What tells these names from any others, for good.</summary>
    Task<string> IdAsync(CancellationToken cancellationToken);

    /// <summary>A secret that hides phone numbers and ids of activities, and names cases in addresses, 32 bytes. It never changes.</summary>
    Task<byte[]> SecretAsync(CancellationToken cancellationToken);

    /// <summary>The aliases of those names that have one, by name.</summary>
    Task<IReadOnlyDictionary<string, Alias>> FindAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken);

    /// <summary>The aliases of names, by name; those that have none are given one, durably.</summary>
    Task<IReadOnlyDictionary<string, Alias>> TakeAsync(IReadOnlyCollection<string> names, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Who is behind aliases, by alias; who is forgotten is not there.</summary>
    Task<IReadOnlyDictionary<string, Alias>> BehindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Takes over names with what stands for them already, each with a new key, and the secret that they were hidden with.</summary>
    Task AdoptAsync(IReadOnlyCollection<(string Name, string Id)> names, byte[]? secret, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Forgets who is behind aliases, durably. Their keys open nothing any more, and are destroyed once what is kept under them is gone.</summary>
    Task CondemnAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Aliases that are condemned and not yet destroyed, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<string>> CondemnedAsync(int most, CancellationToken cancellationToken);

    /// <summary>Destroys condemned aliases with their keys: no byte of them is left where they were kept. If somebody reads there, <see cref="ScrubAsync"/> sees to that later.</summary>
    Task DestroyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Sees to it that nothing is left of what was destroyed while somebody still read there, or by a process that ended in between. To be called every minute.</summary>
    Task ScrubAsync(CancellationToken cancellationToken);

    /// <summary>Aliases that were given before a time, in the order of their ids, from after one of them on, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<Alias>> OldAsync(string after, DateTimeOffset before, int most, CancellationToken cancellationToken);
}
