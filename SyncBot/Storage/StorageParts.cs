using SyncBot.Storage.Postgres;
using SyncBot.Storage.Sealed;
using SyncBot.Storage.Sqlite;
using SyncBot.Turns;

namespace SyncBot.Storage;

/// <summary>Opens the store that is configured, and adds it with what goes with its kind, sealed: names and keys are kept apart from all else.</summary>
internal static class StorageParts
{
    /// <summary>Opens and adds it.</summary>
    /// <exception cref="ConfigurationException">There is no database that can be used where the configuration says, or its keys are not there.</exception>
    /// <exception cref="InvalidDataException">It was written by a newer version.</exception>
    public static async Task AddToAsync(IServiceCollection services, StorageSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Provider is StorageProvider.Postgres) await AddPostgresAsync(services, settings, cancellationToken);
        else await AddSqliteAsync(services, settings, cancellationToken);
    }

    private static async Task AddSqliteAsync(IServiceCollection services, StorageSettings settings, CancellationToken cancellationToken)
    {
        Add(services, await SqliteParts.OpenAsync(settings, cancellationToken));
        services.AddSingleton<IConversationLocks, ConversationLocks>();
    }

    private static async Task AddPostgresAsync(IServiceCollection services, StorageSettings settings, CancellationToken cancellationToken)
    {
        var (store, database) = await PostgresParts.OpenAsync(settings, cancellationToken);
        Add(services, store);
        services.AddSingleton<IConversationLocks>(parts => new PostgresLocks(database, parts.GetRequiredService<ILogger<PostgresLocks>>()));
        services.AddHostedService(parts => new PostgresNews(database, new NamedNews(parts.GetRequiredService<IConversationNews>(), store.Names), parts.GetRequiredService<ILogger<PostgresNews>>()));
    }

    private static void Add(IServiceCollection services, OpenStore store)
    {
        services.AddSingleton(parts => store.Sealed(parts.GetRequiredService<TimeProvider>(), parts.GetRequiredService<ILoggerFactory>()));
        Add(services, opened => opened.Turns);
        Add(services, opened => opened.Conversations);
        Add(services, opened => opened.Inbox);
        Add(services, opened => opened.Outbox);
        Add(services, opened => opened.FollowUps);
        Add(services, opened => opened.Phones);
        Add(services, opened => opened.Upkeep);
        Add(services, opened => opened.Traces);
        Add(services, opened => opened.Names);
        services.AddSingleton<Erasure>();
    }

    private static void Add<T>(IServiceCollection services, Func<OpenStore, T> part)
        where T : class =>
        services.AddSingleton(parts => part(parts.GetRequiredService<OpenStore>()));
}
