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
        try
        {
            MakePrivate(settings.KeysConnectionString);
            var keys = await OpenAsync("Storage__KeysConnectionString", settings.KeysConnectionString, SqliteNames.Schema, cancellationToken);
            var store = Of(database, keys);
            await Binding.CheckAsync(store.Traces, store.Names, settings.KeysPlace, TimeProvider.System.GetUtcNow(), cancellationToken);
            return store;
        }
        catch
        {
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

    // Whatever keeps the file from being made keeps it from being opened, which tells.
    private static void MakePrivate(string connectionString)
    {
        if (SqliteFile.Of(connectionString) is not { } file || File.Exists(file)) return;
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
            throw new ConfigurationException($"{setting} leads to no SQLite file that can be used: {fault.Message.TrimEnd('.')}.");
        }
    }
}
