using Microsoft.Data.Sqlite;

namespace SyncBot.Storage.Sqlite;

/// <summary>The store in one SQLite file: write-ahead log, durable commits, one writer.</summary>
public sealed class SqliteStore : ITurnStore, IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly SqliteConnection connection;

    private SqliteStore(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens a store, and makes or brings up to date what it keeps.</summary>
    /// <param name="connectionString">As Microsoft.Data.Sqlite has it; the folder of the file is made if it is missing.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="InvalidDataException">The file was written by a newer version.</exception>
    /// <exception cref="SqliteException">The file can't be opened or is no database.</exception>
    public static async Task<SqliteStore> OpenAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (file.Length > 0 && file != ":memory:" && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
        var opened = new SqliteConnection(connectionString);
        try
        {
            await opened.OpenAsync(cancellationToken);
            await SqliteSchema.ApplyAsync(opened, cancellationToken);
            return new SqliteStore(opened);
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<StoredTurn> LoadAsync(string conversation, string person, CancellationToken cancellationToken) => InTurnAsync(
        async () => new StoredTurn(
            await ScalarAsync("SELECT state FROM conversations WHERE key = $key", cancellationToken, ("$key", conversation)),
            await ScalarAsync("SELECT state FROM cases WHERE person = $person", cancellationToken, ("$person", person))),
        cancellationToken);

    /// <inheritdoc/>
    public Task SaveAsync(TurnChanges changes, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(cancellationToken);
            var at = changes.At.ToUnixTimeMilliseconds();
            await ExecuteAsync(
                changes.DialogState is null
                    ? "DELETE FROM conversations WHERE key = $key"
                    : "INSERT INTO conversations (key, state, updated) VALUES ($key, $state, $at) ON CONFLICT (key) DO UPDATE SET state = $state, updated = $at",
                cancellationToken,
                ("$key", changes.Conversation),
                ("$state", changes.DialogState),
                ("$at", at));
            if (changes.Case is not null)
            {
                await ExecuteAsync(
                    "INSERT INTO cases (person, id, state, updated) VALUES ($person, $id, $state, $at) ON CONFLICT (person) DO UPDATE SET id = $id, state = $state, updated = $at",
                    cancellationToken,
                    ("$person", changes.Person),
                    ("$id", changes.CaseId),
                    ("$state", changes.Case),
                    ("$at", at));
            }

            foreach (var payload in changes.HandOvers)
            {
                await ExecuteAsync("INSERT INTO handovers (payload, due, attempts) VALUES ($payload, $at, 0)", cancellationToken, ("$payload", payload), ("$at", at));
            }

            await transaction.CommitAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PendingHandOver>> DueHandOversAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) => InTurnAsync<IReadOnlyList<PendingHandOver>>(
        async () =>
        {
            await using var command = Command("SELECT id, payload, attempts FROM handovers WHERE delivered IS NULL AND due <= $now ORDER BY id LIMIT $most", ("$now", now.ToUnixTimeMilliseconds()), ("$most", most));
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var pending = new List<PendingHandOver>();
            while (await rows.ReadAsync(cancellationToken)) pending.Add(new PendingHandOver(rows.GetInt64(0), rows.GetString(1), rows.GetInt32(2)));
            return pending;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task DeliveredAsync(long handOver, DateTimeOffset now, CancellationToken cancellationToken) => InTurnAsync(
        () => ExecuteAsync("UPDATE handovers SET delivered = $now WHERE id = $id", cancellationToken, ("$now", now.ToUnixTimeMilliseconds()), ("$id", handOver)),
        cancellationToken);

    /// <inheritdoc/>
    public Task PostponeAsync(long handOver, DateTimeOffset until, CancellationToken cancellationToken) => InTurnAsync(
        () => ExecuteAsync("UPDATE handovers SET due = $until, attempts = attempts + 1 WHERE id = $id", cancellationToken, ("$until", until.ToUnixTimeMilliseconds()), ("$id", handOver)),
        cancellationToken);

    /// <inheritdoc/>
    public Task PingAsync(CancellationToken cancellationToken) => InTurnAsync(() => ScalarAsync("SELECT 1", cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        SqliteConnection.ClearPool(connection);
        gate.Dispose();
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
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

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private async Task<string?> ScalarAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    private async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
