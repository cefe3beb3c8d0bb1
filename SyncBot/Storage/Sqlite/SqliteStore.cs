using Microsoft.Data.Sqlite;
using SyncBot.Resuming;

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
    public Task<string?> CaseOfAsync(string person, CancellationToken cancellationToken) => InTurnAsync(
        () => ScalarAsync("SELECT case_id FROM people WHERE person = $person", cancellationToken, ("$person", person)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<TriedCode> TryCodeAsync(string hash, string person, DateTimeOffset now, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(cancellationToken);
            var at = now.ToUnixTimeMilliseconds();
            await ExecuteAsync("DELETE FROM wrong_codes WHERE at <= $before", cancellationToken, ("$before", (now - CodeLimits.Window).ToUnixTimeMilliseconds()));
            if (await CountAsync("SELECT count(*) FROM wrong_codes WHERE person = $person", cancellationToken, ("$person", person)) >= CodeLimits.OfOne
                || await CountAsync("SELECT count(*) FROM wrong_codes", cancellationToken) >= CodeLimits.OfAll)
            {
                return new TriedCode(CaseId: null, WasLookedUp: false);
            }

            var opened = await ScalarAsync("SELECT case_id FROM codes WHERE hash = $hash AND expires > $now", cancellationToken, ("$hash", hash), ("$now", at));
            if (opened is null) await ExecuteAsync("INSERT INTO wrong_codes (person, at) VALUES ($person, $now)", cancellationToken, ("$person", person), ("$now", at));
            await transaction.CommitAsync(cancellationToken);
            return new TriedCode(opened, WasLookedUp: true);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<StoredTurn> LoadAsync(string conversation, string? caseId, CancellationToken cancellationToken) => InTurnAsync(
        async () => new StoredTurn(
            await ScalarAsync("SELECT state FROM conversations WHERE key = $key", cancellationToken, ("$key", conversation)),
            await ScalarAsync("SELECT state FROM cases WHERE id = $id", cancellationToken, ("$id", caseId)),
            await CodeOfAsync(caseId, cancellationToken)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> SaveAsync(TurnChanges changes, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(cancellationToken);
            if (changes.Redeemed is { } used && await ExecuteAsync("DELETE FROM codes WHERE hash = $hash", cancellationToken, ("$hash", used)) != 1) return false;

            var at = changes.At.ToUnixTimeMilliseconds();
            await ExecuteAsync(
                changes.DialogState is null
                    ? "DELETE FROM conversations WHERE key = $key"
                    : "INSERT INTO conversations (key, state, updated) VALUES ($key, $state, $at) ON CONFLICT (key) DO UPDATE SET state = $state, updated = $at",
                cancellationToken,
                ("$key", changes.Conversation),
                ("$state", changes.DialogState),
                ("$at", at));
            if (changes.Case is not null) await SaveCaseAsync(changes, at, cancellationToken);
            if (changes.Issued is { } code) await SaveCodeAsync(code, changes, at, cancellationToken);
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

    // A new case never takes the place of another that bears its id: the insert fails, and with it the turn.
    private async Task SaveCaseAsync(TurnChanges changes, long at, CancellationToken cancellationToken)
    {
        var before = await ScalarAsync("SELECT case_id FROM people WHERE person = $person", cancellationToken, ("$person", changes.Person));
        var saved = await ExecuteAsync(
            changes.CaseId == changes.LoadedCaseId
                ? "UPDATE cases SET state = $state, updated = $at WHERE id = $id"
                : changes.TakesUpAgain
                    ? "INSERT INTO cases (id, state, updated) VALUES ($id, $state, $at) ON CONFLICT (id) DO NOTHING"
                    : "INSERT INTO cases (id, state, updated) VALUES ($id, $state, $at)",
            cancellationToken,
            ("$id", changes.CaseId),
            ("$state", changes.Case),
            ("$at", at));
        if (saved != 1 && !changes.TakesUpAgain) throw new InvalidOperationException($"The case {changes.CaseId} is gone.");
        await ExecuteAsync(
            "INSERT INTO people (person, case_id, updated) VALUES ($person, $id, $at) ON CONFLICT (person) DO UPDATE SET case_id = $id, updated = $at",
            cancellationToken,
            ("$person", changes.Person),
            ("$id", changes.CaseId),
            ("$at", at));
        if (before is not null && before != changes.CaseId) await ForgetAsync(before, cancellationToken);
    }

    // A case that nobody has any more is not kept, nor are its codes.
    private async Task ForgetAsync(string caseId, CancellationToken cancellationToken)
    {
        var forgotten = await ExecuteAsync("DELETE FROM cases WHERE id = $id AND NOT EXISTS (SELECT 1 FROM people WHERE case_id = $id)", cancellationToken, ("$id", caseId));
        if (forgotten > 0) await ExecuteAsync("DELETE FROM codes WHERE case_id = $id", cancellationToken, ("$id", caseId));
    }

    private async Task SaveCodeAsync(IssuedCode code, TurnChanges changes, long at, CancellationToken cancellationToken)
    {
        await ExecuteAsync("DELETE FROM codes WHERE case_id = $id OR expires <= $at", cancellationToken, ("$id", changes.CaseId), ("$at", at));
        await ExecuteAsync(
            "INSERT INTO codes (hash, case_id, given, expires) VALUES ($hash, $id, $given, $expires)",
            cancellationToken,
            ("$hash", code.Hash),
            ("$id", changes.CaseId),
            ("$given", code.Given),
            ("$expires", code.Expires.ToUnixTimeMilliseconds()));
    }

    private async Task<IssuedCode?> CodeOfAsync(string? caseId, CancellationToken cancellationToken)
    {
        await using var command = Command("SELECT hash, given, expires FROM codes WHERE case_id = $id", ("$id", caseId));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken) ? new IssuedCode(rows.GetString(0), rows.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(2))) : null;
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

    private async Task<long> CountAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await using var command = Command(sql, values);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
