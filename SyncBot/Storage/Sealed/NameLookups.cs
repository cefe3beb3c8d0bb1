namespace SyncBot.Storage.Sealed;

/// <summary>Looks up one name at a time.</summary>
internal static class NameLookups
{
    /// <summary>Stands for whom nothing is kept about.</summary>
    public const string Nobody = "";

    /// <summary>The alias of a name, or null if it has none.</summary>
    public static async Task<Alias?> FindAsync(this INameStore names, string name, CancellationToken cancellationToken) => (await names.FindAsync([name], cancellationToken)).GetValueOrDefault(name);

    /// <summary>Who is behind an alias, or null if they are forgotten.</summary>
    public static async Task<Alias?> BehindAsync(this INameStore names, string id, CancellationToken cancellationToken) => (await names.BehindAsync([id], cancellationToken)).GetValueOrDefault(id);

    /// <summary>The alias of a name, which is given one if it has none.</summary>
    public static async Task<Alias> TakeAsync(this INameStore names, string name, DateTimeOffset now, CancellationToken cancellationToken) => (await names.TakeAsync([name], now, cancellationToken))[name];
}
