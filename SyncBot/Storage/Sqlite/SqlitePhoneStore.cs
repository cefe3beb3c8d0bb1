namespace SyncBot.Storage.Sqlite;

/// <summary>Who wants no text messages, in one SQLite file.</summary>
public sealed class SqlitePhoneStore(SqliteDatabase database) : IPhoneStore
{
    /// <inheritdoc/>
    public Task<bool> IsOptedOutAsync(string person, CancellationToken cancellationToken) => database.InTurnAsync(
        async () => await database.CountAsync("SELECT count(*) FROM opted_out WHERE person = $person", cancellationToken, ("$person", person)) > 0,
        cancellationToken);

    /// <inheritdoc/>
    public Task OptOutAsync(string person, DateTimeOffset now, CancellationToken cancellationToken) => database.InTurnAsync(
        () => database.ExecuteAsync("INSERT INTO opted_out (person, since) VALUES ($person, $now) ON CONFLICT (person) DO NOTHING", cancellationToken, ("$person", person), ("$now", now.ToUnixTimeMilliseconds())),
        cancellationToken);

    /// <inheritdoc/>
    public Task OptInAsync(string person, CancellationToken cancellationToken) => database.InTurnAsync(
        () => database.ExecuteAsync("DELETE FROM opted_out WHERE person = $person", cancellationToken, ("$person", person)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<string> KeyAsync(string first, CancellationToken cancellationToken) => database.InTurnAsync(
        async () =>
        {
            await database.ExecuteAsync("INSERT INTO phone_key (id, secret) VALUES (1, $first) ON CONFLICT (id) DO NOTHING", cancellationToken, ("$first", first));
            return (await database.ScalarAsync("SELECT secret FROM phone_key", cancellationToken))!;
        },
        cancellationToken);
}
