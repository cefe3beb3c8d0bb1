using SyncBot.Resuming;

namespace SyncBot.Storage.Postgres;

/// <summary>The store in a PostgreSQL database, for any number of nodes.</summary>
public sealed class PostgresStore(PostgresDatabase database) : ITurnStore
{
    private const long CodesLock = 0x436F646573; // "Codes"

    // Longer than it takes to deliver as many as are given out at once, unless the desk is very slow: then one may be posted twice.
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PingPatience = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public async Task<FirstLook> LookAsync(string? delivery, string conversation, string person, CancellationToken cancellationToken)
    {
        var looked = await database.RowsAsync(
            """
            SELECT (SELECT answer FROM deliveries WHERE key = $1), (SELECT case_id FROM people WHERE person = $2),
              EXISTS (SELECT 1 FROM incoming WHERE conversation = $3)
            """,
            [delivery, PostgresText.Key(person), PostgresText.Key(conversation)],
            row => new FirstLook(row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetBoolean(2)),
            cancellationToken);
        return looked[0];
    }

    /// <inheritdoc/>
    public Task<TriedCode> TryCodeAsync(string hash, string person, DateTimeOffset now, CancellationToken cancellationToken) => database.InTransactionAsync(
        async connection =>
        {
            // Guesses are counted one after another, however many nodes they come by.
            await using var statements = new Statements(connection);
            statements.Add("SELECT pg_advisory_xact_lock($1)", CodesLock);
            statements.Add("DELETE FROM wrong_codes WHERE at <= $1", now - CodeLimits.Window);
            statements.Add(
                """
                WITH open AS (
                  SELECT (SELECT count(*) FROM wrong_codes WHERE person = $2) < $4 AS for_guesses,
                    (SELECT case_id FROM codes WHERE hash = $1 AND expires > $3) AS case_id),
                  wrong AS (INSERT INTO wrong_codes (person, at) SELECT $2, $3 FROM open WHERE for_guesses AND case_id IS NULL)
                SELECT for_guesses, case_id FROM open
                """,
                hash,
                PostgresText.Key(person),
                now,
                (long)CodeLimits.WrongOfOne);
            await using var rows = await statements.ReadAsync(cancellationToken);
            await rows.NextResultAsync(cancellationToken);
            await rows.ReadAsync(cancellationToken);
            var wasLookedUp = rows.GetBoolean(0);
            return new TriedCode(!wasLookedUp || rows.IsDBNull(1) ? null : rows.GetString(1), wasLookedUp);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<StoredTurn> LoadAsync(string conversation, string? caseId, CancellationToken cancellationToken) => database.RunAsync(
        async connection =>
        {
            await using var statements = new Statements(connection);
            statements.Add("SELECT state, version, card FROM conversations WHERE key = $1", PostgresText.Key(conversation));
            statements.Add("SELECT state, version FROM cases WHERE id = $1", caseId);
            statements.Add("SELECT hash, given, expires FROM codes WHERE case_id = $1", caseId);
            await using var rows = await statements.ReadAsync(cancellationToken);
            var (dialogState, conversationVersion, card) = await rows.ReadAsync(cancellationToken)
                ? (rows.GetString(0), rows.GetInt64(1), rows.IsDBNull(2) ? null : rows.GetString(2))
                : ((string?)null, (long?)null, (string?)null);
            await rows.NextResultAsync(cancellationToken);
            var (@case, caseVersion) = await rows.ReadAsync(cancellationToken) ? (rows.GetString(0), rows.GetInt64(1)) : ((string?)null, (long?)null);
            await rows.NextResultAsync(cancellationToken);
            var code = await rows.ReadAsync(cancellationToken) ? new IssuedCode(rows.GetString(0), rows.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(2))) : null;
            return new StoredTurn(dialogState, @case, code, card) { Version = new TurnVersion(conversationVersion, caseVersion) };
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> SaveAsync(TurnChanges changes, CancellationToken cancellationToken)
    {
        var turn = new TurnCommit(changes, database.Node);
        return database.RunAsync(turn.TryAsync, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PendingHandOver>> DueHandOversAsync(DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var claimed = await database.RowsAsync(
            """
            UPDATE handovers SET claimed_until = $3 WHERE id IN (
              SELECT id FROM handovers WHERE delivered IS NULL AND due <= $1 AND claimed_until <= $1 ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
            RETURNING id, payload, attempts
            """,
            [now, most, now + Claim],
            row => new PendingHandOver(row.GetInt64(0), row.GetString(1), row.GetInt32(2)),
            cancellationToken);
        return [.. claimed.OrderBy(h => h.Id)];
    }

    /// <inheritdoc/>
    public Task DeliveredAsync(long handOver, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync("UPDATE handovers SET delivered = $2 WHERE id = $1", [handOver, now], cancellationToken);

    /// <inheritdoc/>
    public Task PostponeAsync(long handOver, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.ExecuteAsync("UPDATE handovers SET due = $2, attempts = attempts + 1, claimed_until = 0 WHERE id = $1", [handOver, until], cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">It does not answer in time.</exception>
    public Task PingAsync(CancellationToken cancellationToken) => database.TextAsync("SELECT 'here'", [], cancellationToken).WaitAsync(PingPatience, TimeProvider.System, cancellationToken);
}
