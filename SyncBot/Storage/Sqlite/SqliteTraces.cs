using System.Text.Json;

namespace SyncBot.Storage.Sqlite;

/// <summary>All that is kept about somebody, in one SQLite file.</summary>
public sealed class SqliteTraces(SqliteDatabase database) : ITraces
{
    private static readonly TraceQueries Queries = new("SELECT value AS id FROM json_each($ids)");
    private static readonly string Expired = TraceQueries.Expired("$conversations", "$cases", "$most");
    private static readonly string StillExpired = TraceQueries.IsExpired("$conversations", "$cases", "$id");

    /// <inheritdoc/>
    public Task<string?> BoundToAsync(CancellationToken cancellationToken) => database.ReadAsync(file => file.Text("SELECT names FROM bound"), cancellationToken);

    /// <inheritdoc/>
    public Task BindAsync(string names, CancellationToken cancellationToken) => database.WriteAsync(
        file => file.Execute("INSERT INTO bound (id, names) VALUES (1, $names) ON CONFLICT DO NOTHING", ("$names", names)) + file.Execute("DELETE FROM phone_key"),
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<(string Name, string Id)>> UnboundAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<(string Name, string Id)>>(file => file.Rows(TraceQueries.Unbound, row => (row.GetString(0), row.GetString(1))), cancellationToken);

    /// <inheritdoc/>
    public Task<byte[]?> UnboundSecretAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(file => file.Text("SELECT secret FROM phone_key") is { } secret ? Convert.FromBase64String(secret) : null, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> PresentAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => IdsAsync(Queries.Present, ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> LinkedAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => IdsAsync(Queries.Linked, ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Trace>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Trace>>(
        file => file.Rows(Queries.Read, row => new Trace(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetString(3)), ("$ids", Listed(ids))),
        cancellationToken);

    /// <inheritdoc/>
    public Task RemoveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => database.WriteAsync(
        file => Queries.Removals.Sum(removal => file.Execute(removal, ("$ids", Listed(ids)))),
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ExpiredAsync(DateTimeOffset conversations, DateTimeOffset cases, int most, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
        file => file.Rows(
            Expired,
            row => row.GetString(0),
            ("$conversations", conversations.ToUnixTimeMilliseconds()),
            ("$cases", cases.ToUnixTimeMilliseconds()),
            ("$most", most)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> IsExpiredAsync(string id, DateTimeOffset conversations, DateTimeOffset cases, CancellationToken cancellationToken) => database.ReadAsync(
        file => file.Text(StillExpired, ("$conversations", conversations.ToUnixTimeMilliseconds()), ("$cases", cases.ToUnixTimeMilliseconds()), ("$id", id)) is not null,
        cancellationToken);

    /// <inheritdoc/>
    public Task TidyAsync(DateTimeOffset now, TimeSpan records, CancellationToken cancellationToken) => database.WriteAsync(
        file => TraceQueries.Endings("$time", now, records).Sum(ending => file.Execute(ending.Sql, ("$time", ending.Time.ToUnixTimeMilliseconds()))),
        cancellationToken);

    private Task<IReadOnlyList<string>> IdsAsync(string sql, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<string>>(file => file.Rows(sql, row => row.GetString(0), ("$ids", Listed(ids))), cancellationToken);

    private static string Listed(IReadOnlyCollection<string> ids) => JsonSerializer.Serialize(ids);
}
