namespace SyncBot.Storage.Sealed;

/// <summary>
/// Forgets persons: first who is behind their aliases, so that nothing about them can be found or opened any more, then what is kept under
/// the aliases, and last their keys. What fails, and what a process leaves undone that ends in between, is done later (<see cref="FinishAsync"/>).
/// </summary>
internal sealed class Erasure(INameStore names, ITraces traces)
{
    private const int MostAtOnce = 500;

    /// <summary>All aliases of the one person to whom these names belong: those of their cases, of their other channels and of their conversations too.</summary>
    /// <returns>By their ids; none if nothing is kept under the names.</returns>
    public async Task<IReadOnlyDictionary<string, Alias>> AllOfAsync(IReadOnlyCollection<string> named, CancellationToken cancellationToken)
    {
        var ids = (await names.FindAsync(named, cancellationToken)).Values.Select(a => a.Id).ToHashSet();
        for (var before = 0; before < ids.Count;)
        {
            before = ids.Count;
            ids.UnionWith(await traces.LinkedAsync(ids, cancellationToken));
        }

        return await names.BehindAsync(ids, cancellationToken);
    }

    /// <summary>Forgets all that is kept under aliases.</summary>
    public async Task ForgetAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        await names.CondemnAsync(ids, cancellationToken);
        await RemoveAsync(ids, cancellationToken);
    }

    /// <summary>Removes what is kept under condemned aliases, and then their keys.</summary>
    public async Task RemoveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        await traces.RemoveAsync(ids, cancellationToken);
        await names.DestroyAsync(ids, cancellationToken);
    }

    /// <summary>Finishes what was begun.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        while (await names.CondemnedAsync(MostAtOnce, cancellationToken) is { Count: > 0 } left) await RemoveAsync(left, cancellationToken);
    }
}
