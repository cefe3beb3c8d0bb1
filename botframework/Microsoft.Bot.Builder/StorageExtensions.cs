using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder;

/// <summary>Typed reading from a storage.</summary>
public static class StorageExtensions
{
    /// <summary>Reads objects, and leaves out those that are not a <typeparamref name="TStoreItem"/>.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage,
        string[] keys,
        CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        return items.Where(item => item.Value is TStoreItem).ToDictionary(item => item.Key, item => (TStoreItem)item.Value, StringComparer.Ordinal);
    }
}
