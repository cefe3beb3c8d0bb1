using Microsoft.Data.Sqlite;
using SyncBot.Resuming;

namespace SyncBot.Storage.Sqlite;

/// <summary>The store in one SQLite file.</summary>
public sealed class SqliteStore(SqliteDatabase database) : ITurnStore
{
    /// <inheritdoc/>
    public Task<FirstLook> LookAsync(string? delivery, string conversation, string person, CancellationToken cancellationToken) => database.ReadAsync(
        file => file.Rows(
            """
            SELECT (SELECT answer FROM deliveries WHERE key = $key), (SELECT case_id FROM people WHERE person = $person),
              EXISTS (SELECT 1 FROM incoming WHERE conversation = $conversation)
            """,
            row => new FirstLook(Text(row, 0), Text(row, 1), row.GetBoolean(2)),
            ("$key", delivery),
            ("$conversation", conversation),
            ("$person", person))[0],
        cancellationToken);

    /// <inheritdoc/>
    public Task<TriedCode> TryCodeAsync(string hash, string person, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        file =>
        {
            file.Execute("DELETE FROM wrong_codes WHERE at <= $before", ("$before", (now - CodeLimits.Window).ToUnixTimeMilliseconds()));
            if (file.Number("SELECT count(*) FROM wrong_codes WHERE person = $person", ("$person", person)) >= CodeLimits.WrongOfOne) return new TriedCode(CaseId: null, WasLookedUp: false);

            var opened = file.Text("SELECT case_id FROM codes WHERE hash = $hash AND expires > $now", ("$hash", hash), ("$now", now.ToUnixTimeMilliseconds()));
            if (opened is null) file.Execute("INSERT INTO wrong_codes (person, at) VALUES ($person, $now)", ("$person", person), ("$now", now.ToUnixTimeMilliseconds()));
            return new TriedCode(opened, WasLookedUp: true);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<StoredTurn> LoadAsync(string conversation, string? caseId, CancellationToken cancellationToken) => database.ReadAsync(
        file => file.Rows(
            """
            SELECT conversations.state, card, (SELECT state FROM cases WHERE id = $id), hash, given, expires FROM (SELECT 1)
            LEFT JOIN conversations ON key = $key LEFT JOIN codes ON case_id = $id LIMIT 1
            """,
            Stored,
            ("$key", conversation),
            ("$id", caseId))[0],
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> SaveAsync(TurnChanges changes, CancellationToken cancellationToken) => database.WriteAsync(file => new TurnChange(changes, file).Save(), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PendingHandOver>> DueHandOversAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<PendingHandOver>>(
        file => file.Rows(
            "SELECT id, payload, attempts FROM handovers WHERE delivered IS NULL AND due <= $now ORDER BY id LIMIT $most",
            row => new PendingHandOver(row.GetInt64(0), row.GetString(1), row.GetInt32(2)),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$most", most)),
        cancellationToken);

    /// <inheritdoc/>
    public Task DeliveredAsync(long handOver, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(file => file.Execute("UPDATE handovers SET delivered = $now WHERE id = $id", ("$now", now.ToUnixTimeMilliseconds()), ("$id", handOver)), cancellationToken);

    /// <inheritdoc/>
    public Task PostponeAsync(long handOver, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.WriteAsync(file => file.Execute("UPDATE handovers SET due = $until, attempts = attempts + 1 WHERE id = $id", ("$until", until.ToUnixTimeMilliseconds()), ("$id", handOver)), cancellationToken);

    /// <inheritdoc/>
    public Task PingAsync(CancellationToken cancellationToken) => database.ReadAsync(file => file.Number("SELECT 1"), cancellationToken);

    private static StoredTurn Stored(SqliteDataReader row)
    {
        var code = Text(row, 3) is { } hash ? new IssuedCode(hash, row.GetString(4), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5))) : null;
        return new StoredTurn(Text(row, 0), Text(row, 2), code, Text(row, 1));
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
