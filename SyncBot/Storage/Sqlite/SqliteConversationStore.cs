namespace SyncBot.Storage.Sqlite;

/// <summary>Conversations and signing keys in one SQLite file.</summary>
public sealed class SqliteConversationStore(SqliteDatabase database) : IConversationStore
{
    /// <inheritdoc/>
    public Task OpenAsync(KeptConversation conversation, string? resumeHash, DateTimeOffset now, CancellationToken cancellationToken) => database.InTurnAsync(
        () => database.ExecuteAsync(
            "INSERT INTO kept_conversations (id, user, resume_hash, opened, used) VALUES ($id, $user, $resume, $now, $now)",
            cancellationToken,
            ("$id", conversation.Id),
            ("$user", conversation.User),
            ("$resume", resumeHash),
            ("$now", now.ToUnixTimeMilliseconds())),
        cancellationToken);

    /// <inheritdoc/>
    public Task<KeptConversation?> FindAsync(string id, CancellationToken cancellationToken) => database.InTurnAsync(
        () => FirstAsync("SELECT id, user FROM kept_conversations WHERE id = $id", cancellationToken, ("$id", id)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<KeptConversation?> ResumeAsync(string resumeHash, DateTimeOffset usedSince, DateTimeOffset now, CancellationToken cancellationToken) => database.InTurnAsync(
        () => FirstAsync(
            "UPDATE kept_conversations SET used = $now WHERE resume_hash = $resume AND used >= $since RETURNING id, user",
            cancellationToken,
            ("$resume", resumeHash),
            ("$since", usedSince.ToUnixTimeMilliseconds()),
            ("$now", now.ToUnixTimeMilliseconds())),
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<KeptActivity>> ActivitiesAsync(string conversation, long after, int most, CancellationToken cancellationToken) => database.InTurnAsync(
        () => database.RowsAsync(
            "SELECT number, at, activity FROM activities WHERE conversation = $conversation AND number > $after ORDER BY number LIMIT $most",
            row => new KeptActivity(row.GetInt64(0), Time(row.GetInt64(1)), row.GetString(2)),
            cancellationToken,
            ("$conversation", conversation),
            ("$after", after),
            ("$most", most)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> LastSaidAsync(string conversation, CancellationToken cancellationToken) => database.InTurnAsync(
        async () =>
        {
            var times = await database.RowsAsync(
                "SELECT at FROM activities WHERE conversation = $conversation ORDER BY number DESC LIMIT 1",
                row => Time(row.GetInt64(0)),
                cancellationToken,
                ("$conversation", conversation));
            return times.Count > 0 ? times[0] : (DateTimeOffset?)null;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredKey>> KeysAsync(StoredKey first, CancellationToken cancellationToken) => database.InTurnAsync(
        async () =>
        {
            var keys = await KeysAsync(cancellationToken);
            if (keys.Count > 0) return keys;

            // Another process may be making the first at the same moment: whichever comes later finds it.
            await InsertKeyAsync(first, "WHERE NOT EXISTS (SELECT 1 FROM signing_keys)", cancellationToken);
            return await KeysAsync(cancellationToken);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task AddKeyAsync(StoredKey key, DateTimeOffset succeededBefore, CancellationToken cancellationToken) => database.InTurnAsync(
        async () =>
        {
            await using var transaction = await database.BeginAsync(cancellationToken);
            await InsertKeyAsync(key, "WHERE true", cancellationToken);
            await database.ExecuteAsync(
                "DELETE FROM signing_keys AS older WHERE EXISTS (SELECT 1 FROM signing_keys AS later WHERE later.made > older.made AND later.made <= $before)",
                cancellationToken,
                ("$before", succeededBefore.ToUnixTimeMilliseconds()));
            await transaction.CommitAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    private Task<IReadOnlyList<StoredKey>> KeysAsync(CancellationToken cancellationToken) => database.RowsAsync(
        "SELECT id, secret, made FROM signing_keys ORDER BY made",
        row => new StoredKey(row.GetString(0), row.GetString(1), Time(row.GetInt64(2))),
        cancellationToken);

    private Task<int> InsertKeyAsync(StoredKey key, string condition, CancellationToken cancellationToken) => database.ExecuteAsync(
        $"INSERT INTO signing_keys (id, secret, made) SELECT $id, $secret, (SELECT max($made, coalesce(max(made) + 1, 0)) FROM signing_keys) {condition}",
        cancellationToken,
        ("$id", key.Id),
        ("$secret", key.Secret),
        ("$made", key.Made.ToUnixTimeMilliseconds()));

    private async Task<KeptConversation?> FirstAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        var found = await database.RowsAsync(sql, row => new KeptConversation(row.GetString(0), row.GetString(1)), cancellationToken, values);
        return found.Count > 0 ? found[0] : null;
    }

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
