namespace SyncBot.Storage.Postgres;

/// <summary>Conversations and signing keys in a PostgreSQL database.</summary>
public sealed class PostgresConversationStore(PostgresDatabase database) : IConversationStore
{
    /// <inheritdoc/>
    public async Task OpenAsync(KeptConversation conversation, string? resumeHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The same opening again is one whose connection was lost.
        var opened = await database.ExecuteAsync(
            """
            INSERT INTO kept_conversations AS kept (id, person, resume_hash, opened, used, begins_after) VALUES ($1, $2, $3, $4, $4, $5)
            ON CONFLICT (id) DO UPDATE SET used = excluded.used
            WHERE kept.person = excluded.person AND kept.opened = excluded.opened AND kept.resume_hash IS NOT DISTINCT FROM excluded.resume_hash
            """,
            [conversation.Id, conversation.User, resumeHash, now, conversation.After],
            cancellationToken);
        if (opened != 1) throw new InvalidOperationException("There is a conversation of this id already.");
    }

    /// <inheritdoc/>
    public Task<KeptConversation?> FindAsync(string id, CancellationToken cancellationToken) =>
        FirstAsync("SELECT id, person, begins_after FROM kept_conversations WHERE id = $1", [id], cancellationToken);

    /// <inheritdoc/>
    public Task<KeptConversation?> ResumeAsync(string resumeHash, DateTimeOffset usedSince, DateTimeOffset now, CancellationToken cancellationToken) => FirstAsync(
        "UPDATE kept_conversations SET used = $3 WHERE resume_hash = $1 AND used >= $2 RETURNING id, person, begins_after",
        [resumeHash, usedSince, now],
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<KeptActivity>> ActivitiesAsync(string conversation, long after, int most, CancellationToken cancellationToken) => database.RowsAsync(
        "SELECT number, at, activity FROM activities WHERE conversation = $1 AND number > $2 ORDER BY number LIMIT $3",
        [PostgresText.Key(conversation), after, most],
        row => new KeptActivity(row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetString(2)),
        cancellationToken);

    /// <inheritdoc/>
    public async Task<LastSaid?> LastSaidAsync(string conversation, CancellationToken cancellationToken)
    {
        var times = await database.RowsAsync(
            "SELECT number, at FROM activities WHERE conversation = $1 ORDER BY number DESC LIMIT 1",
            [PostgresText.Key(conversation)],
            row => new LastSaid(row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1))),
            cancellationToken);
        return times.Count > 0 ? times[0] : null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredKey>> KeysAsync(StoredKey first, CancellationToken cancellationToken)
    {
        var keys = await KeysAsync(cancellationToken);
        if (keys.Count > 0) return keys;
        await ChangeKeysAsync(statements => AddKey(statements, first, "WHERE NOT EXISTS (SELECT 1 FROM signing_keys)"), cancellationToken);
        return await KeysAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task AddKeyAsync(StoredKey key, DateTimeOffset succeededBefore, CancellationToken cancellationToken) => ChangeKeysAsync(
        statements =>
        {
            AddKey(statements, key, "WHERE NOT EXISTS (SELECT 1 FROM signing_keys WHERE id = $1)");
            statements.Add("DELETE FROM signing_keys AS older WHERE EXISTS (SELECT 1 FROM signing_keys AS later WHERE later.made > older.made AND later.made <= $1)", succeededBefore);
        },
        cancellationToken);

    // One node at a time; each statement sees what the node before has made.
    private Task ChangeKeysAsync(Action<Statements> change, CancellationToken cancellationToken) => database.InTransactionAsync(
        async connection =>
        {
            await using var statements = new Statements(connection);
            statements.Add("LOCK TABLE signing_keys IN SHARE ROW EXCLUSIVE MODE");
            change(statements);
            await statements.RunAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    private static void AddKey(Statements statements, StoredKey key, string condition) => statements.Add(
        $"INSERT INTO signing_keys (id, secret, made) SELECT $1, $2, (SELECT greatest($3, coalesce(max(made) + 1, 0)) FROM signing_keys) {condition}",
        key.Id,
        key.Secret,
        key.Made);

    private Task<IReadOnlyList<StoredKey>> KeysAsync(CancellationToken cancellationToken) => database.RowsAsync(
        "SELECT id, secret, made FROM signing_keys ORDER BY made",
        [],
        row => new StoredKey(row.GetString(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
        cancellationToken);

    private async Task<KeptConversation?> FirstAsync(string sql, object?[] values, CancellationToken cancellationToken)
    {
        var found = await database.RowsAsync(sql, values, row => new KeptConversation(row.GetString(0), row.GetString(1)) { After = row.GetInt64(2) }, cancellationToken);
        return found.Count > 0 ? found[0] : null;
    }
}
