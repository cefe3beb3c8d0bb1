using Microsoft.Data.Sqlite;

namespace SyncBot.Storage.Sqlite;

/// <summary>One SQLite file: write-ahead log, durable commits, one user at a time.</summary>
public sealed class SqliteDatabase : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly SqliteConnection connection;

    private SqliteDatabase(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens a file, and makes or brings up to date what it keeps.</summary>
    /// <param name="connectionString">As Microsoft.Data.Sqlite has it; the folder of the file is made if it is missing.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="InvalidDataException">The file was written by a newer version.</exception>
    /// <exception cref="SqliteException">The file can't be opened or is no database.</exception>
    public static async Task<SqliteDatabase> OpenAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (file.Length > 0 && file != ":memory:" && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
        var opened = new SqliteConnection(connectionString);
        try
        {
            await opened.OpenAsync(cancellationToken);
            await SqliteSchema.ApplyAsync(opened, cancellationToken);
            return new SqliteDatabase(opened);
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Does something when nobody else is at the file.</summary>
    internal async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Begins a transaction; what is not committed when it is disposed has never been.</summary>
    internal async Task<SqliteTransaction> BeginAsync(CancellationToken cancellationToken) => (SqliteTransaction)await connection.BeginTransactionAsync(cancellationToken);

    /// <summary>The first value that a query finds, as text; null if there is none.</summary>
    internal async Task<string?> ScalarAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    /// <summary>The number that a query finds.</summary>
    internal async Task<long> CountAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await using var command = Command(sql, values);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The rows that a query finds.</summary>
    internal async Task<IReadOnlyList<T>> RowsAsync<T>(string sql, Func<SqliteDataReader, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await using var command = Command(sql, values);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<T>();
        while (await rows.ReadAsync(cancellationToken)) found.Add(read(rows));
        return found;
    }

    /// <summary>Changes something, and says how many rows were changed.</summary>
    internal async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        SqliteConnection.ClearPool(connection);
        gate.Dispose();
    }

    private SqliteCommand Command(string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
