namespace SyncBot.Storage.Postgres;

/// <summary>Activities whose turn takes long, in a PostgreSQL database.</summary>
public sealed class PostgresInbox(PostgresDatabase database) : IInbox
{
    /// <inheritdoc/>
    public Task KeepAsync(KeptTurn turn, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO incoming (key, conversation, carrier, activity) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING",
        [PostgresText.Key(turn.Key), PostgresText.Key(turn.Conversation), turn.Carrier, turn.Activity],
        cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<KeptTurn>> ClaimAsync(DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var claimed = await database.RowsAsync(
            """
            UPDATE incoming SET claimed_until = $3 WHERE conversation IN (
              SELECT conversation FROM incoming AS first WHERE claimed_until <= $1
              AND NOT EXISTS (SELECT 1 FROM incoming AS earlier WHERE earlier.conversation = first.conversation AND earlier.id < first.id) ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
            RETURNING id, key, conversation, carrier, activity
            """,
            [now, most, now + IInbox.Claim],
            row => (Id: row.GetInt64(0), Turn: new KeptTurn(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4))),
            cancellationToken);
        return [.. claimed.OrderBy(c => c.Id).Select(c => c.Turn)];
    }

    /// <inheritdoc/>
    public Task GiveBackAsync(string key, CancellationToken cancellationToken) => database.ExecuteAsync("UPDATE incoming SET claimed_until = 0 WHERE key = $1", [PostgresText.Key(key)], cancellationToken);

    /// <inheritdoc/>
    public Task DoneAsync(string key, CancellationToken cancellationToken) => database.ExecuteAsync("DELETE FROM incoming WHERE key = $1", [PostgresText.Key(key)], cancellationToken);
}
