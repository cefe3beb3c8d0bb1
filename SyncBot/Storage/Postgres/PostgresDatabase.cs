using System.Data;
using Npgsql;

namespace SyncBot.Storage.Postgres;

/// <summary>One database of a PostgreSQL server. What fails because a connection was lost is tried again for a while.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(400);

    private readonly NpgsqlDataSource source;
    private readonly NpgsqlDataSource alone;

    private PostgresDatabase(NpgsqlConnectionStringBuilder settings)
    {
        source = NpgsqlDataSource.Create(settings.ConnectionString);
        alone = NpgsqlDataSource.Create(PostgresConnection.Alone(settings));
    }

    /// <summary>For how long something is tried that a lost connection keeps from being done. A turn waits for its locks and then for its state, and who has written is told of an outage within five seconds.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(2);

    /// <summary>What tells this process from the others that use the database.</summary>
    public string Node { get; } = Guid.NewGuid().ToString("N");

    /// <summary>A database that nothing has been asked of yet.</summary>
    /// <exception cref="FormatException">The connection string can't be read.</exception>
    internal static PostgresDatabase At(string connectionString) => new(PostgresConnection.Read(connectionString));

    /// <summary>Opens a database, and makes or brings up to date what it keeps.</summary>
    /// <param name="connectionString">As Npgsql has it.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="FormatException">The connection string can't be read.</exception>
    /// <exception cref="InvalidDataException">The database was written by a newer version.</exception>
    /// <exception cref="NpgsqlException">The database can't be reached, or lets nobody in.</exception>
    public static async Task<PostgresDatabase> OpenAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        var database = At(connectionString);
        try
        {
            await database.RunAsync(
                async connection =>
                {
                    await PostgresSchema.ApplyAsync(connection, cancellationToken);
                    return true;
                },
                cancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await alone.DisposeAsync();
    }

    /// <summary>Does something that may be done twice, and again if its connection is lost.</summary>
    internal async Task<T> RunAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(cancellationToken);
                return await work(connection);
            }
            catch (Exception failure) when (PostgresFaults.MayPass(failure) && TimeProvider.System.GetElapsedTime(began) + pause < Patience)
            {
                await Task.Delay(pause, TimeProvider.System, cancellationToken);
            }
        }
    }

    /// <summary>Likewise, in one transaction.</summary>
    internal Task<T> InTransactionAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken) => RunAsync(
        async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
            var done = await work(connection);
            await transaction.CommitAsync(cancellationToken);
            return done;
        },
        cancellationToken);

    /// <summary>Runs one statement, and says how many rows it changed.</summary>
    internal Task<int> ExecuteAsync(string sql, object?[] values, CancellationToken cancellationToken) => RunAsync(
        async connection =>
        {
            await using var statements = new Statements(connection);
            var statement = statements.Add(sql, values);
            await statements.RunAsync(cancellationToken);
            return checked((int)statement.Rows);
        },
        cancellationToken);

    /// <summary>The rows that a query finds.</summary>
    internal Task<IReadOnlyList<T>> RowsAsync<T>(string sql, object?[] values, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken) =>
        RunAsync(connection => RowsAsync(connection, sql, values, read, cancellationToken), cancellationToken);

    /// <summary>The rows that a query finds on a connection.</summary>
    internal static async Task<IReadOnlyList<T>> RowsAsync<T>(NpgsqlConnection connection, string sql, object?[] values, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var statements = new Statements(connection);
        statements.Add(sql, values);
        await using var rows = await statements.ReadAsync(cancellationToken);
        var found = new List<T>();
        while (await rows.ReadAsync(cancellationToken)) found.Add(read(rows));
        return found;
    }

    /// <summary>The first text that a query finds, or null.</summary>
    internal async Task<string?> TextAsync(string sql, object?[] values, CancellationToken cancellationToken)
    {
        var found = await RowsAsync(sql, values, row => row.IsDBNull(0) ? null : row.GetString(0), cancellationToken);
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>A connection of the caller's own, which stays open for as long as it likes.</summary>
    internal async Task<NpgsqlConnection> OpenAloneAsync(CancellationToken cancellationToken)
    {
        var connection = await alone.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand(PostgresConnection.NoticeTheDead, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
