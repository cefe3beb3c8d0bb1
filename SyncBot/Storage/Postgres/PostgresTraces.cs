namespace SyncBot.Storage.Postgres;

/// <summary>All that is kept about somebody, in a PostgreSQL database.</summary>
public sealed class PostgresTraces(PostgresDatabase database) : ITraces
{
    private static readonly TraceQueries Queries = new("SELECT unnest($1) AS id");
    private static readonly string Expired = TraceQueries.Expired("$1", "$2", "$3");
    private static readonly string StillExpired = TraceQueries.IsExpired("$1", "$2", "$3");

    /// <inheritdoc/>
    public Task<string?> BoundToAsync(CancellationToken cancellationToken) => database.TextAsync("SELECT names FROM bound", [], cancellationToken);

    /// <inheritdoc/>
    public Task BindAsync(string names, CancellationToken cancellationToken) => database.ExecuteAsync(
        "WITH taken AS (DELETE FROM phone_key) INSERT INTO bound (id, names) VALUES (1, $1) ON CONFLICT (id) DO NOTHING",
        [names],
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<(string Name, string Id)>> UnboundAsync(CancellationToken cancellationToken) =>
        database.RowsAsync(TraceQueries.Unbound, [], row => (row.GetString(0), row.GetString(1)), cancellationToken);

    /// <inheritdoc/>
    public async Task<byte[]?> UnboundSecretAsync(CancellationToken cancellationToken) =>
        await database.TextAsync("SELECT secret FROM phone_key", [], cancellationToken) is { } secret ? Convert.FromBase64String(secret) : null;

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> PresentAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => IdsAsync(Queries.Present, ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> LinkedAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => IdsAsync(Queries.Linked, ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Trace>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        database.RowsAsync(Queries.Read, [ids.ToArray()], row => new Trace(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetString(3)), cancellationToken);

    /// <inheritdoc/>
    public Task RemoveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => RunAsync(Queries.Removals.Select(sql => (sql, (object)ids.ToArray())), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ExpiredAsync(DateTimeOffset conversations, DateTimeOffset cases, int most, CancellationToken cancellationToken) =>
        database.RowsAsync(Expired, [conversations, cases, most], row => row.GetString(0), cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> IsExpiredAsync(string id, DateTimeOffset conversations, DateTimeOffset cases, CancellationToken cancellationToken) =>
        await database.TextAsync(StillExpired, [conversations, cases, id], cancellationToken) is not null;

    /// <inheritdoc/>
    public Task TidyAsync(DateTimeOffset now, TimeSpan records, CancellationToken cancellationToken) =>
        RunAsync(TraceQueries.Endings("$1", now, records).Select(e => (e.Sql, (object)e.Time)), cancellationToken);

    private Task<IReadOnlyList<string>> IdsAsync(string sql, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        database.RowsAsync(sql, [ids.ToArray()], row => row.GetString(0), cancellationToken);

    private Task RunAsync(IEnumerable<(string Sql, object Value)> all, CancellationToken cancellationToken) => database.InTransactionAsync(
        async connection =>
        {
            await using var statements = new Statements(connection);
            foreach (var (sql, value) in all) statements.Add(sql, value);
            await statements.RunAsync(cancellationToken);
            return true;
        },
        cancellationToken);
}
