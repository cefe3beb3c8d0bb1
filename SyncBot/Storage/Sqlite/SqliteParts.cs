using Microsoft.Data.Sqlite;
using SyncBot.Storage.Sealed;

namespace SyncBot.Storage.Sqlite;

/// <summary>Opens a store in SQLite files: one for what is kept, one for names and keys.</summary>
internal static class SqliteParts
{
    /// <summary>Opens it.</summary>
    /// <exception cref="ConfigurationException">There are no files that can be used where the configuration says, or they don't belong together.</exception>
    /// <exception cref="InvalidDataException">One was written by a newer version.</exception>
    public static async Task<OpenStore> OpenAsync(StorageSettings settings, CancellationToken cancellationToken)
    {
        var database = await OpenAsync("Storage__ConnectionString", settings.ConnectionString, SqliteSchema.Store, cancellationToken);
        SqliteDatabase? keys = null;
        try
        {
            if (SqliteFile.Of(settings.KeysConnectionString) is { } file && !File.Exists(file)) await MakeKeysAsync(file, database, cancellationToken);
            keys = await OpenAsync("Storage__KeysConnectionString", settings.KeysConnectionString, SqliteNames.Schema, cancellationToken);
            var store = Of(database, keys);
            await Binding.CheckAsync(store.Traces, store.Names, settings.KeysPlace, TimeProvider.System.GetUtcNow(), cancellationToken);
            return store;
        }
        catch
        {
            if (keys is not null) await keys.DisposeAsync();
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>The store of two files that are open.</summary>
    public static OpenStore Of(SqliteDatabase database, SqliteDatabase keys) => new(
        new SqliteStore(database),
        new SqliteConversationStore(database),
        new SqliteInbox(database),
        new SqliteOutbox(database),
        new SqliteFollowUpStore(database),
        new SqlitePhoneStore(database),
        new SqliteUpkeep(database, keys),
        new SqliteTraces(database),
        new SqliteNames(keys),
        database,
        keys);

    // A store that is sealed already has no use for new keys, and they would be in the way of its own. Whatever keeps the file from being made keeps it from being opened, which tells.
    private static async Task MakeKeysAsync(string file, SqliteDatabase database, CancellationToken cancellationToken)
    {
        if (await new SqliteTraces(database).BoundToAsync(cancellationToken) is not null && !File.Exists(file)) throw new ConfigurationException($"The keys of the store are missing: there is no {file}. Put them back there, or begin with an empty store: nobody can read it without them.");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            SqliteFile.MakePrivate(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Or somebody else has just made it.
        }
    }

    private static async Task<SqliteDatabase> OpenAsync(string setting, string connectionString, SqliteSchema schema, CancellationToken cancellationToken)
    {
        LocalDisk.Require(setting, connectionString, folder => new DriveInfo(folder).DriveType);
        try
        {
            return await SqliteDatabase.OpenAsync(connectionString, schema, cancellationToken);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{setting} leads to no SQLite file that can be used, {new SqliteConnectionStringBuilder(connectionString).DataSource}: {fault.Message.TrimEnd('.')}.");
        }
    }
}
