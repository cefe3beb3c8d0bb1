using Npgsql;

namespace SyncBot.Storage.Postgres;

/// <summary>What is to be sent, in a PostgreSQL database.</summary>
public sealed class PostgresOutbox(PostgresDatabase database) : IOutbox
{
    /// <inheritdoc/>
    public async Task<WaitingSend?> NextAsync(string conversation, CancellationToken cancellationToken)
    {
        var next = await database.RowsAsync(
            "SELECT id, conversation, key, carrier, kind, target, activity, attempts, due FROM outgoing WHERE conversation = $1 AND dead IS NULL ORDER BY id LIMIT 1",
            [PostgresText.Key(conversation)],
            Waiting,
            cancellationToken);
        return next.Count > 0 ? next[0] : null;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) => database.RowsAsync(
        """
        SELECT conversation FROM outgoing WHERE dead IS NULL AND due <= $1
        AND NOT EXISTS (SELECT 1 FROM outgoing AS earlier WHERE earlier.conversation = outgoing.conversation AND earlier.id < outgoing.id AND earlier.dead IS NULL)
        ORDER BY due LIMIT $2
        """,
        [now, most],
        row => row.GetString(0),
        cancellationToken);

    /// <inheritdoc/>
    public Task SentAsync(WaitingSend send, string? id, CancellationToken cancellationToken) => database.ExecuteAsync(
        """
        WITH sent AS (DELETE FROM outgoing WHERE id = $1),
          named AS (UPDATE outgoing SET target = $2 WHERE conversation = $3 AND id <> $1 AND dead IS NULL AND target IN ($4, $5))
        UPDATE conversations SET card = $2 WHERE key = $3 AND card IN ($4, $5)
        """,
        [send.Id, id, send.Conversation, send.What.Key, send.What.Target],
        cancellationToken);

    /// <inheritdoc/>
    public Task PutOffAsync(WaitingSend send, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.ExecuteAsync("UPDATE outgoing SET due = $2, attempts = $3 WHERE id = $1", [send.Id, until, send.Attempts + 1], cancellationToken);

    /// <inheritdoc/>
    public Task GiveUpAsync(WaitingSend send, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync("UPDATE outgoing SET dead = $2, reason = $3, attempts = $4 WHERE id = $1", [send.Id, now, reason, send.Attempts + 1], cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int most, CancellationToken cancellationToken) => database.RowsAsync(
        "SELECT id, conversation, dead, attempts, reason FROM outgoing WHERE dead IS NOT NULL ORDER BY dead, id LIMIT $1",
        [most],
        row => new DeadLetter(row.GetInt64(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.GetInt32(3), row.GetString(4)),
        cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> ReviveAsync(long id, DateTimeOffset now, CancellationToken cancellationToken) => await database.ExecuteAsync(
        """
        WITH dug AS (DELETE FROM outgoing WHERE id = $1 AND dead IS NOT NULL RETURNING key, conversation, carrier, kind, target, activity)
        INSERT INTO outgoing (key, conversation, carrier, kind, target, activity, due) SELECT key, conversation, carrier, kind, target, activity, $2 FROM dug
        """,
        [id, now],
        cancellationToken) > 0;

    /// <inheritdoc/>
    public async Task<bool> DropAsync(long id, CancellationToken cancellationToken) => await database.ExecuteAsync("DELETE FROM outgoing WHERE id = $1 AND dead IS NOT NULL", [id], cancellationToken) > 0;

    private static WaitingSend Waiting(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        new Send(row.GetString(2), row.GetString(3), Enum.Parse<SendKind>(row.GetString(4)), row.IsDBNull(5) ? null : row.GetString(5), row.GetString(6)),
        row.GetInt32(7),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)));
}
