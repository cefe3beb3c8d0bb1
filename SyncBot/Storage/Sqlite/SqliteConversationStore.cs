namespace SyncBot.Storage.Sqlite;

/// <summary>Conversations and signing keys in one SQLite file.</summary>
public sealed class SqliteConversationStore(SqliteDatabase database) : IConversationStore
{
    /// <inheritdoc/>
    public Task OpenAsync(KeptConversation conversation, string? resumeHash, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        file => file.Execute(
            "INSERT INTO kept_conversations (id, person, resume_hash, opened, used, begins_after) VALUES ($id, $person, $resume, $now, $now, $after)",
            ("$id", conversation.Id),
            ("$person", conversation.User),
            ("$resume", resumeHash),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$after", conversation.After)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<KeptConversation?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(file => First(file, "SELECT id, person, begins_after FROM kept_conversations WHERE id = $id", ("$id", id)), cancellationToken);

    /// <inheritdoc/>
    public Task<KeptConversation?> ResumeAsync(string resumeHash, DateTimeOffset usedSince, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        file => First(
            file,
            "UPDATE kept_conversations SET used = $now WHERE resume_hash = $resume AND used >= $since RETURNING id, person, begins_after",
            ("$resume", resumeHash),
            ("$since", usedSince.ToUnixTimeMilliseconds()),
            ("$now", now.ToUnixTimeMilliseconds())),
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<KeptActivity>> ActivitiesAsync(string conversation, long after, int most, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<KeptActivity>>(
        file => file.Rows(
            "SELECT number, at, activity FROM activities WHERE conversation = $conversation AND number > $after ORDER BY number LIMIT $most",
            row => new KeptActivity(row.GetInt64(0), Time(row.GetInt64(1)), row.GetString(2)),
            ("$conversation", conversation),
            ("$after", after),
            ("$most", most)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<LastSaid?> LastSaidAsync(string conversation, CancellationToken cancellationToken) => database.ReadAsync(
        file => file.Rows("SELECT number, at FROM activities WHERE conversation = $conversation ORDER BY number DESC LIMIT 1", row => new LastSaid(row.GetInt64(0), Time(row.GetInt64(1))), ("$conversation", conversation)) is [var last]
            ? last
            : null,
        cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredKey>> KeysAsync(StoredKey first, CancellationToken cancellationToken)
    {
        var keys = await database.ReadAsync(Keys, cancellationToken);
        if (keys.Count > 0) return keys;
        return await database.WriteAsync(
            file =>
            {
                // Another process may be making the first at the same moment: whichever comes later finds it.
                InsertKey(file, first, "WHERE NOT EXISTS (SELECT 1 FROM signing_keys)");
                return Keys(file);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task AddKeyAsync(StoredKey key, DateTimeOffset succeededBefore, CancellationToken cancellationToken) => database.WriteAsync(
        file =>
        {
            InsertKey(file, key, "WHERE true");
            return file.Execute(
                "DELETE FROM signing_keys AS older WHERE EXISTS (SELECT 1 FROM signing_keys AS later WHERE later.made > older.made AND later.made <= $before)",
                ("$before", succeededBefore.ToUnixTimeMilliseconds()));
        },
        cancellationToken);

    private static List<StoredKey> Keys(SqliteSession file) =>
        file.Rows("SELECT id, secret, made FROM signing_keys ORDER BY made", row => new StoredKey(row.GetString(0), row.GetString(1), Time(row.GetInt64(2))));

    private static void InsertKey(SqliteSession file, StoredKey key, string condition) => file.Execute(
        $"INSERT INTO signing_keys (id, secret, made) SELECT $id, $secret, (SELECT max($made, coalesce(max(made) + 1, 0)) FROM signing_keys) {condition}",
        ("$id", key.Id),
        ("$secret", key.Secret),
        ("$made", key.Made.ToUnixTimeMilliseconds()));

    private static KeptConversation? First(SqliteSession file, string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        file.Rows(sql, row => new KeptConversation(row.GetString(0), row.GetString(1)) { After = row.GetInt64(2) }, values) is [var first] ? first : null;

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
