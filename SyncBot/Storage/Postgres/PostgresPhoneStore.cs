namespace SyncBot.Storage.Postgres;

/// <summary>Who wants no text messages, in a PostgreSQL database.</summary>
public sealed class PostgresPhoneStore(PostgresDatabase database) : IPhoneStore
{
    /// <inheritdoc/>
    public async Task<bool> IsOptedOutAsync(string person, CancellationToken cancellationToken) =>
        await database.TextAsync("SELECT person FROM opted_out WHERE person = $1", [PostgresText.Key(person)], cancellationToken) is not null;

    /// <inheritdoc/>
    public Task OptOutAsync(string person, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync("INSERT INTO opted_out (person, since) VALUES ($1, $2) ON CONFLICT (person) DO NOTHING", [PostgresText.Key(person), now], cancellationToken);

    /// <inheritdoc/>
    public Task OptInAsync(string person, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM opted_out WHERE person = $1", [PostgresText.Key(person)], cancellationToken);
}
