using Npgsql;
using SyncBot.Storage.Sealed;

namespace SyncBot.Storage.Postgres;

/// <summary>Opens a store in a PostgreSQL database, with names and keys in a schema of their own there, or in another database.</summary>
internal static class PostgresParts
{
    /// <summary>Opens it.</summary>
    /// <exception cref="ConfigurationException">There is no database that can be used where the configuration says, or its keys are not there.</exception>
    /// <exception cref="InvalidDataException">It was written by a newer version.</exception>
    public static async Task<(OpenStore Store, PostgresDatabase Database)> OpenAsync(StorageSettings settings, CancellationToken cancellationToken)
    {
        var database = await ReachAsync("Storage__ConnectionString", () => PostgresDatabase.OpenAsync(settings.ConnectionString, cancellationToken));
        var keys = settings.KeysConnectionString == settings.ConnectionString ? database : PostgresDatabase.At(settings.KeysConnectionString);
        try
        {
            var store = Of(database, keys, await ReachAsync("Storage__KeysConnectionString", () => PostgresNames.OpenAsync(keys, cancellationToken)));
            await Binding.CheckAsync(store.Traces, store.Names, settings.KeysPlace, TimeProvider.System.GetUtcNow(), cancellationToken);
            return (store, database);
        }
        catch
        {
            await keys.DisposeAsync();
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>The store of databases that are open.</summary>
    public static OpenStore Of(PostgresDatabase database, PostgresDatabase keys, PostgresNames names) => new(
        new PostgresStore(database),
        new PostgresConversationStore(database),
        new PostgresInbox(database),
        new PostgresOutbox(database),
        new PostgresFollowUpStore(database),
        new PostgresPhoneStore(database),
        new PostgresUpkeep(database),
        new PostgresTraces(database),
        names,
        database,
        keys);

    private static async Task<T> ReachAsync<T>(string setting, Func<Task<T>> open)
    {
        try
        {
            return await open();
        }
        catch (NpgsqlException fault)
        {
            throw new ConfigurationException($"{setting} leads to no PostgreSQL database that can be used: {PostgresFaults.Reason(fault).TrimEnd('.')}.");
        }
        catch (ArgumentException fault)
        {
            throw new ConfigurationException($"{setting} has values that don't go together: {fault.Message.TrimEnd('.')}.");
        }
    }
}
