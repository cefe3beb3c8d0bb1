using SyncBot.Resuming;

namespace SyncBot.Storage.Sqlite;

/// <summary>The store in one SQLite file.</summary>
public sealed class SqliteStore(SqliteDatabase database) : ITurnStore
{
    /// <inheritdoc/>
    public Task<string?> CaseOfAsync(string person, CancellationToken cancellationToken) =>
        database.ReadAsync(file => file.Text("SELECT case_id FROM people WHERE person = $person", ("$person", person)), cancellationToken);

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
    public Task<string?> AnswerToAsync(string delivery, CancellationToken cancellationToken) =>
        database.ReadAsync(file => file.Text("SELECT answer FROM deliveries WHERE key = $key", ("$key", delivery)), cancellationToken);

    /// <inheritdoc/>
    public Task<StoredTurn> LoadAsync(string conversation, string? caseId, CancellationToken cancellationToken) => database.ReadAsync(
        file =>
        {
            var kept = file.Rows("SELECT state, card FROM conversations WHERE key = $key", row => (State: row.GetString(0), Card: row.IsDBNull(1) ? null : row.GetString(1)), ("$key", conversation));
            var (state, card) = kept is [var one] ? (one.State, one.Card) : ((string?)null, (string?)null);
            return caseId is null
                ? new StoredTurn(state, Case: null, Code: null, card)
                : new StoredTurn(state, file.Text("SELECT state FROM cases WHERE id = $id", ("$id", caseId)), CodeOf(file, caseId), card);
        },
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

    private static IssuedCode? CodeOf(SqliteSession file, string caseId)
    {
        var codes = file.Rows(
            "SELECT hash, given, expires FROM codes WHERE case_id = $id",
            row => new IssuedCode(row.GetString(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
            ("$id", caseId));
        return codes.Count > 0 ? codes[0] : null;
    }
}
