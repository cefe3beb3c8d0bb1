namespace SyncBot.Storage.Sqlite;

/// <summary>Activities whose turn takes long, in one SQLite file.</summary>
public sealed class SqliteInbox(SqliteDatabase database) : IInbox
{
    /// <inheritdoc/>
    public Task KeepAsync(KeptTurn turn, CancellationToken cancellationToken) => database.WriteAsync(
        file => file.Execute(
            "INSERT INTO incoming (key, conversation, carrier, activity) VALUES ($key, $conversation, $carrier, $activity) ON CONFLICT (key) DO NOTHING",
            ("$key", turn.Key),
            ("$conversation", turn.Conversation),
            ("$carrier", turn.Carrier),
            ("$activity", turn.Activity)),
        cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<KeptTurn>> ClaimAsync(DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var at = now.ToUnixTimeMilliseconds();
        if (await database.ReadAsync(file => file.Number("SELECT count(*) FROM incoming WHERE claimed_until <= $now", ("$now", at)), cancellationToken) == 0) return [];
        var claimed = await database.WriteAsync(
            file => file.Rows(
                """
                UPDATE incoming SET claimed_until = $until WHERE conversation IN (
                  SELECT conversation FROM incoming AS first WHERE claimed_until <= $now
                  AND NOT EXISTS (SELECT 1 FROM incoming AS earlier WHERE earlier.conversation = first.conversation AND earlier.id < first.id) ORDER BY id LIMIT $most)
                RETURNING id, key, conversation, carrier, activity
                """,
                row => (Id: row.GetInt64(0), Turn: new KeptTurn(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4))),
                ("$until", (now + IInbox.Claim).ToUnixTimeMilliseconds()),
                ("$now", at),
                ("$most", most)),
            cancellationToken);
        return [.. claimed.OrderBy(c => c.Id).Select(c => c.Turn)];
    }

    /// <inheritdoc/>
    public Task GiveBackAsync(string key, CancellationToken cancellationToken) => database.WriteAsync(file => file.Execute("UPDATE incoming SET claimed_until = 0 WHERE key = $key", ("$key", key)), cancellationToken);

    /// <inheritdoc/>
    public Task DoneAsync(string key, CancellationToken cancellationToken) => database.WriteAsync(file => file.Execute("DELETE FROM incoming WHERE key = $key", ("$key", key)), cancellationToken);
}
