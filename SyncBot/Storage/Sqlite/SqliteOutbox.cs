using Microsoft.Data.Sqlite;

namespace SyncBot.Storage.Sqlite;

/// <summary>What is to be sent, in one SQLite file.</summary>
public sealed class SqliteOutbox(SqliteDatabase database) : IOutbox
{
    /// <inheritdoc/>
    public Task<WaitingSend?> NextAsync(string conversation, CancellationToken cancellationToken) => database.ReadAsync(
        file => file.Rows(
            "SELECT id, conversation, key, carrier, kind, target, activity, attempts, due FROM outgoing WHERE conversation = $conversation AND dead IS NULL ORDER BY id LIMIT 1",
            Waiting,
            ("$conversation", conversation)) is [var next]
            ? next
            : null,
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
        file => file.Rows(
            """
            SELECT conversation FROM outgoing WHERE dead IS NULL AND due <= $now
            AND NOT EXISTS (SELECT 1 FROM outgoing AS earlier WHERE earlier.conversation = outgoing.conversation AND earlier.id < outgoing.id AND earlier.dead IS NULL)
            ORDER BY due LIMIT $most
            """,
            row => row.GetString(0),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$most", most)),
        cancellationToken);

    /// <inheritdoc/>
    public Task SentAsync(WaitingSend send, string? id, CancellationToken cancellationToken) => database.WriteAsync(
        file =>
        {
            file.Execute("DELETE FROM outgoing WHERE id = $id", ("$id", send.Id));
            file.Execute("UPDATE outgoing SET target = $new WHERE conversation = $conversation AND dead IS NULL AND target IN ($key, $target)", ("$new", id), ("$conversation", send.Conversation), ("$key", send.What.Key), ("$target", send.What.Target));
            return file.Execute("UPDATE conversations SET card = $new WHERE key = $conversation AND card IN ($key, $target)", ("$new", id), ("$conversation", send.Conversation), ("$key", send.What.Key), ("$target", send.What.Target));
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task PutOffAsync(WaitingSend send, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.WriteAsync(file => file.Execute("UPDATE outgoing SET due = $until, attempts = attempts + 1 WHERE id = $id", ("$until", until.ToUnixTimeMilliseconds()), ("$id", send.Id)), cancellationToken);

    /// <inheritdoc/>
    public Task GiveUpAsync(WaitingSend send, string reason, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        file => file.Execute("UPDATE outgoing SET dead = $now, reason = $reason, attempts = attempts + 1 WHERE id = $id", ("$now", now.ToUnixTimeMilliseconds()), ("$reason", reason), ("$id", send.Id)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int most, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<DeadLetter>>(
        file => file.Rows(
            "SELECT id, conversation, dead, attempts, reason FROM outgoing WHERE dead IS NOT NULL ORDER BY dead, id LIMIT $most",
            row => new DeadLetter(row.GetInt64(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.GetInt32(3), row.GetString(4)),
            ("$most", most)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> ReviveAsync(long id, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        file =>
            file.Execute(
                """
                INSERT INTO outgoing (key, conversation, carrier, kind, target, activity, due)
                SELECT key, conversation, carrier, kind, target, activity, $now FROM outgoing WHERE id = $id AND dead IS NOT NULL
                """,
                ("$now", now.ToUnixTimeMilliseconds()),
                ("$id", id)) > 0
            && Drop(file, id),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DropAsync(long id, CancellationToken cancellationToken) => database.WriteAsync(file => Drop(file, id), cancellationToken);

    private static bool Drop(SqliteSession file, long id) => file.Execute("DELETE FROM outgoing WHERE id = $id AND dead IS NOT NULL", ("$id", id)) > 0;

    private static WaitingSend Waiting(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        new Send(row.GetString(2), row.GetString(3), Enum.Parse<SendKind>(row.GetString(4)), row.IsDBNull(5) ? null : row.GetString(5), row.GetString(6)),
        row.GetInt32(7),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)));
}
