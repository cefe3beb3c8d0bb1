using System.Collections.Concurrent;

namespace SyncBot.Storage.Sealed;

/// <summary>
/// Remembers for a moment which names were looked up: a turn looks up the same few again and again. Whoever is forgotten here is not remembered;
/// somebody forgotten by another process may be for as long as that moment, for reading alone: what is to be saved is looked up anew.
/// </summary>
internal sealed class RecentNames(INameStore inner, TimeProvider clock) : INameStore
{
    private const int MostRemembered = 4096;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (Alias Alias, long At)> byName = [];
    private readonly ConcurrentDictionary<string, (Alias Alias, long At)> byId = [];
    private int remembered;

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Alias>> FindAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        LookUpAsync(names, byName, inner.FindAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Alias>> BehindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        LookUpAsync(ids, byId, inner.BehindAsync, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, Alias>> TakeAsync(IReadOnlyCollection<string> names, DateTimeOffset now, CancellationToken cancellationToken) =>
        Remembered(await inner.TakeAsync(names, now, cancellationToken));

    /// <inheritdoc/>
    public async Task CondemnAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        await inner.CondemnAsync(ids, cancellationToken);
        foreach (var id in ids)
        {
            if (byId.TryRemove(id, out var gone)) byName.TryRemove(gone.Alias.Name, out _);
        }
    }

    /// <inheritdoc/>
    public Task<string> IdAsync(CancellationToken cancellationToken) => inner.IdAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<byte[]> SecretAsync(CancellationToken cancellationToken) => inner.SecretAsync(cancellationToken);

    /// <inheritdoc/>
    public Task AdoptAsync(IReadOnlyCollection<(string Name, string Id)> names, byte[]? secret, DateTimeOffset now, CancellationToken cancellationToken) =>
        inner.AdoptAsync(names, secret, now, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> CondemnedAsync(int most, CancellationToken cancellationToken) => inner.CondemnedAsync(most, cancellationToken);

    /// <inheritdoc/>
    public Task DestroyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => inner.DestroyAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task ScrubAsync(CancellationToken cancellationToken) => inner.ScrubAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Alias>> OldAsync(string after, DateTimeOffset before, int most, CancellationToken cancellationToken) =>
        inner.OldAsync(after, before, most, cancellationToken);

    private async Task<IReadOnlyDictionary<string, Alias>> LookUpAsync(
        IReadOnlyCollection<string> wanted,
        ConcurrentDictionary<string, (Alias Alias, long At)> recent,
        Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, Alias>>> lookUp,
        CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Alias>();
        var left = new List<string>();
        foreach (var one in wanted)
        {
            if (recent.TryGetValue(one, out var known) && IsRecent(known.At)) found[one] = known.Alias;
            else left.Add(one);
        }

        if (left.Count == 0) return found;
        foreach (var (one, alias) in Remembered(await lookUp(left, cancellationToken))) found[one] = alias;
        return found;
    }

    private IReadOnlyDictionary<string, Alias> Remembered(IReadOnlyDictionary<string, Alias> found)
    {
        foreach (var alias in found.Values)
        {
            if (byName.TryGetValue(alias.Name, out var known) && known.Alias.Id == alias.Id && IsRecent(known.At)) continue;
            if (!byId.ContainsKey(alias.Id) && Interlocked.Increment(ref remembered) > MostRemembered) Forget();
            byId[alias.Id] = byName[alias.Name] = (alias, clock.GetTimestamp());
        }

        return found;
    }

    private bool IsRecent(long at) => clock.GetElapsedTime(at) < Moment;

    private void Forget()
    {
        byId.Clear();
        byName.Clear();
        remembered = 0;
    }
}
