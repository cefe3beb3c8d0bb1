using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace SyncBot.Storage.Sqlite;

/// <summary>Names and keys in a SQLite file of their own, which is overwritten where something is destroyed. Its log, where the key still stands, is emptied then.</summary>
public sealed class SqliteNames(SqliteDatabase database) : INameStore
{
    /// <summary>Reads what tells these names from any others.</summary>
    internal const string Identity = "SELECT id FROM identity";

    /// <summary>What the file holds.</summary>
    internal static SqliteSchema Schema { get; } = new(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 3000;",
        [
            """
            CREATE TABLE identity (only INTEGER PRIMARY KEY CHECK (only = 1), id TEXT NOT NULL, secret BLOB NOT NULL);
            INSERT INTO identity (only, id, secret) VALUES (1, lower(hex(randomblob(16))), randomblob(32));
            CREATE TABLE names (id TEXT PRIMARY KEY, name TEXT UNIQUE, key BLOB NOT NULL, made INTEGER NOT NULL) WITHOUT ROWID;
            CREATE INDEX names_condemned ON names (id) WHERE name IS NULL;
            """,
        ]);

    /// <inheritdoc/>
    public async Task<string> IdAsync(CancellationToken cancellationToken) => (await database.ReadAsync(file => file.Text(Identity), cancellationToken))!;

    /// <inheritdoc/>
    public Task<byte[]> SecretAsync(CancellationToken cancellationToken) => database.ReadAsync(file => file.Rows("SELECT secret FROM identity", row => (byte[])row.GetValue(0))[0], cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Alias>> FindAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<string, Alias>>(file => Find(file, names), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, Alias>> TakeAsync(IReadOnlyCollection<string> names, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await FindAsync(names, cancellationToken);
        return names.All(found.ContainsKey) ? found : await database.WriteAsync(
            file =>
            {
                foreach (var name in names) Add(file, Alias.New(name), now);
                return Find(file, names);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Alias>> BehindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyDictionary<string, Alias>>(
        file => file.Rows("SELECT name, id, key FROM names WHERE id IN (SELECT value FROM json_each($ids)) AND name IS NOT NULL", Read, ("$ids", Listed(ids))).ToDictionary(a => a.Id),
        cancellationToken);

    /// <inheritdoc/>
    public Task AdoptAsync(IReadOnlyCollection<(string Name, string Id)> names, byte[]? secret, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        file =>
        {
            foreach (var (name, id) in names) Add(file, Alias.New(name) with { Id = id }, now);
            return secret is null ? 0 : file.Execute("UPDATE identity SET secret = $secret", ("$secret", secret));
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task CondemnAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        database.WriteAsync(file => file.Execute("UPDATE names SET name = NULL WHERE id IN (SELECT value FROM json_each($ids))", ("$ids", Listed(ids))), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> CondemnedAsync(int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<string>>(file => file.Rows("SELECT id FROM names WHERE name IS NULL LIMIT $most", row => row.GetString(0), ("$most", most)), cancellationToken);

    /// <inheritdoc/>
    public async Task DestroyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var destroyed = await database.WriteAsync(file => file.Execute("DELETE FROM names WHERE name IS NULL AND id IN (SELECT value FROM json_each($ids))", ("$ids", Listed(ids))), cancellationToken);
        if (destroyed > 0) await ScrubAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task ScrubAsync(CancellationToken cancellationToken) => database.EmptyLogAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Alias>> OldAsync(string after, DateTimeOffset before, int most, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Alias>>(
        file => file.Rows(
            "SELECT name, id, key FROM names WHERE id > $after AND made < $before AND name IS NOT NULL ORDER BY id LIMIT $most",
            Read,
            ("$after", after),
            ("$before", before.ToUnixTimeMilliseconds()),
            ("$most", most)),
        cancellationToken);

    private static Dictionary<string, Alias> Find(SqliteSession file, IReadOnlyCollection<string> names) =>
        file.Rows("SELECT name, id, key FROM names WHERE name IN (SELECT value FROM json_each($names))", Read, ("$names", Listed(names))).ToDictionary(a => a.Name);

    private static void Add(SqliteSession file, Alias alias, DateTimeOffset now) => file.Execute(
        "INSERT INTO names (name, id, key, made) VALUES ($name, $id, $key, $now) ON CONFLICT DO NOTHING",
        ("$name", alias.Name),
        ("$id", alias.Id),
        ("$key", alias.Key),
        ("$now", now.ToUnixTimeMilliseconds()));

    private static Alias Read(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), (byte[])row.GetValue(2));

    private static string Listed(IReadOnlyCollection<string> texts) => JsonSerializer.Serialize(texts);
}
