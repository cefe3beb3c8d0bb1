using System.Globalization;

namespace SyncBot.Storage.Postgres;

/// <summary>Checks a PostgreSQL database. Its copies are PostgreSQL's own affair.</summary>
public sealed class PostgresUpkeep(PostgresDatabase database) : IStoreUpkeep
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> BackUpAsync(string file, CancellationToken cancellationToken) =>
        throw ByOtherMeans();

    /// <inheritdoc/>
    public Task BackUpKeysAsync(string file, CancellationToken cancellationToken) => throw ByOtherMeans();

    private static ConfigurationException ByOtherMeans() => new("A PostgreSQL store is copied with PostgreSQL's own tools: pg_dump --format=custom --exclude-schema=syncbot_keys, and pg_dump --schema=syncbot_keys over the copy before.");

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellationToken) => database.InTransactionAsync<IReadOnlyList<string>>(
        async connection =>
        {
            var faults = new List<string>();
            await PostgresDatabase.RowsAsync(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", [], _ => 0, cancellationToken);
            foreach (var (sql, fault) in Soundness.Rules)
            {
                var count = (await PostgresDatabase.RowsAsync(connection, sql, [], row => row.GetInt64(0), cancellationToken))[0];
                if (count > 0) faults.Add(string.Create(CultureInfo.InvariantCulture, $"There are {count} {fault}."));
            }

            return faults;
        },
        cancellationToken);
}
