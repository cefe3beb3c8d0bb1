using Microsoft.Data.Sqlite;
using Npgsql;
using SyncBot.Storage.Postgres;
using SyncBot.Storage.Sqlite;
using SyncBot.Turns;

namespace SyncBot.Storage;

/// <summary>Opens the store that is configured, and adds it with what goes with its kind.</summary>
internal static class StorageParts
{
    /// <summary>Opens and adds it.</summary>
    /// <exception cref="ConfigurationException">There is no database that can be used where the configuration says.</exception>
    /// <exception cref="InvalidDataException">It was written by a newer version.</exception>
    public static async Task AddToAsync(IServiceCollection services, StorageSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Provider is StorageProvider.Postgres) AddPostgres(services, await OpenAsync(settings, cancellationToken));
        else AddSqlite(services, await OpenFileAsync(settings, cancellationToken));
    }

    private static async Task<SqliteDatabase> OpenFileAsync(StorageSettings settings, CancellationToken cancellationToken)
    {
        LocalDisk.Require(settings.ConnectionString, folder => new DriveInfo(folder).DriveType);
        try
        {
            return await SqliteDatabase.OpenAsync(settings.ConnectionString, cancellationToken);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"Storage__ConnectionString leads to no SQLite file that can be used: {fault.Message.TrimEnd('.')}.");
        }
    }

    private static void AddSqlite(IServiceCollection services, SqliteDatabase database)
    {
        services.AddSingleton(_ => database);
        services.AddSingleton<ITurnStore, SqliteStore>();
        services.AddSingleton<IConversationStore, SqliteConversationStore>();
        services.AddSingleton<IInbox, SqliteInbox>();
        services.AddSingleton<IOutbox, SqliteOutbox>();
        services.AddSingleton<IFollowUpStore, SqliteFollowUpStore>();
        services.AddSingleton<IPhoneStore, SqlitePhoneStore>();
        services.AddSingleton<IStoreUpkeep, SqliteUpkeep>();
        services.AddSingleton<IConversationLocks, ConversationLocks>();
    }

    private static void AddPostgres(IServiceCollection services, PostgresDatabase database)
    {
        services.AddSingleton(_ => database);
        services.AddSingleton<ITurnStore, PostgresStore>();
        services.AddSingleton<IConversationStore, PostgresConversationStore>();
        services.AddSingleton<IInbox, PostgresInbox>();
        services.AddSingleton<IOutbox, PostgresOutbox>();
        services.AddSingleton<IFollowUpStore, PostgresFollowUpStore>();
        services.AddSingleton<IPhoneStore, PostgresPhoneStore>();
        services.AddSingleton<IStoreUpkeep, PostgresUpkeep>();
        services.AddSingleton<IConversationLocks, PostgresLocks>();
        services.AddHostedService<PostgresNews>();
    }

    private static async Task<PostgresDatabase> OpenAsync(StorageSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            return await PostgresDatabase.OpenAsync(settings.ConnectionString, cancellationToken);
        }
        catch (NpgsqlException fault)
        {
            throw new ConfigurationException($"Storage__ConnectionString leads to no PostgreSQL database that can be used: {PostgresFaults.Reason(fault).TrimEnd('.')}.");
        }
        catch (ArgumentException fault)
        {
            throw new ConfigurationException($"Storage__ConnectionString has values that don't go together: {fault.Message.TrimEnd('.')}.");
        }
    }
}
