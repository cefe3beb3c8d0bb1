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
        var before = await traces.BindAsync(id, cancellationToken);
        if (before == id) return;
        if (before is not null) throw new ConfigurationException($"The store is sealed with other keys than those in {place}. Put its own back there, or begin with an empty store: nobody can read it without them.");

        // What is there already was kept unsealed; whoever binds at the same moment finds the same.
        if (await traces.TakeSecretAsync(cancellationToken) is { } secret) await names.SecretAsync(secret, cancellationToken);
        await names.AdoptAsync(await traces.UnboundAsync(cancellationToken), now, cancellationToken);
    }
}
