namespace SyncBot.Storage.Sealed;

/// <summary>Sees to it that a store is opened with the names and keys that belong to it, and takes over what an earlier version has kept unsealed.</summary>
internal static class Binding
{
    /// <summary>Binds a store that is new, or checks one that is bound.</summary>
    /// <param name="traces">The store.</param>
    /// <param name="names">Names and keys.</param>
    /// <param name="place">Where they are, for the message.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ConfigurationException">The names belong to another store: without its own nothing in it can be read.</exception>
    public static async Task CheckAsync(ITraces traces, INameStore names, string place, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = await names.IdAsync(cancellationToken);
        if (await traces.BoundToAsync(cancellationToken) is null)
        {
            // Bound last: whoever ends in between, or does the same beside, takes over the same again.
            await names.AdoptAsync(await traces.UnboundAsync(cancellationToken), await traces.UnboundSecretAsync(cancellationToken), now, cancellationToken);
            await traces.BindAsync(id, cancellationToken);
        }

        if (await traces.BoundToAsync(cancellationToken) != id) throw new ConfigurationException($"The store is sealed with other keys than those in {place}. Put its own back there, or begin with an empty store: nobody can read it without them.");
    }
}
