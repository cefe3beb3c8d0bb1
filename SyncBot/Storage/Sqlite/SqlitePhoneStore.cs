namespace SyncBot.Storage.Sqlite;

/// <summary>Who wants no text messages, in one SQLite file.</summary>
public sealed class SqlitePhoneStore(SqliteDatabase database) : IPhoneStore
{
    /// <inheritdoc/>
    public Task<bool> IsOptedOutAsync(string person, CancellationToken cancellationToken) =>
        database.ReadAsync(file => file.Number("SELECT count(*) FROM opted_out WHERE person = $person", ("$person", person)) > 0, cancellationToken);

    /// <inheritdoc/>
    public Task OptOutAsync(string person, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        file => file.Execute("INSERT INTO opted_out (person, since) VALUES ($person, $now) ON CONFLICT (person) DO NOTHING", ("$person", person), ("$now", now.ToUnixTimeMilliseconds())),
        cancellationToken);

    /// <inheritdoc/>
    public Task OptInAsync(string person, CancellationToken cancellationToken) =>
        database.WriteAsync(file => file.Execute("DELETE FROM opted_out WHERE person = $person", ("$person", person)), cancellationToken);
}
