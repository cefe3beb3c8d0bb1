using Npgsql;

namespace SyncBot.Storage.Postgres;

/// <summary>
/// Names and keys in a schema of their own, <c>syncbot_keys</c>, of a PostgreSQL database, so that copies can leave them out. What is destroyed
/// is gone from the table's file at once, soon after somebody has ended who had the table open, or a day later if a snapshot still held it; from
/// the server's own log when its segments are used again.
/// </summary>
public sealed class PostgresNames : INameStore
{
    private const long Making = 0x4E616D6573; // "Names"
    private const int MostInARow = 3;

    // Whoever looks up a name waits behind a rewriting that waits.
    private const string WaitShortly = "SET lock_timeout = '500ms'";

    // Those who wait behind it give up then.
    private const int MostSeconds = 10;

    private const string Schema =
        """
        CREATE SCHEMA IF NOT EXISTS syncbot_keys;
        CREATE TABLE IF NOT EXISTS syncbot_keys.identity (only_one integer PRIMARY KEY CHECK (only_one = 1), id text NOT NULL, secret bytea NOT NULL, destroyed timestamptz);
        CREATE TABLE IF NOT EXISTS syncbot_keys.names (id text COLLATE "C" PRIMARY KEY, name text COLLATE "C" UNIQUE, key bytea NOT NULL, made bigint NOT NULL);
        CREATE INDEX IF NOT EXISTS names_condemned ON syncbot_keys.names (id) WHERE name IS NULL;
        CREATE TABLE IF NOT EXISTS syncbot_keys.rewriting (only_one integer PRIMARY KEY CHECK (only_one = 1), done timestamptz, again timestamptz);
        INSERT INTO syncbot_keys.rewriting (only_one) VALUES (1) ON CONFLICT (only_one) DO NOTHING;
        """;

    private readonly PostgresDatabase database;

    private PostgresNames(PostgresDatabase database) => this.database = database;

    /// <summary>Opens the names of a database, and makes their schema if it is missing.</summary>
    /// <exception cref="NpgsqlException">The database can't be reached, or no schema may be made in it.</exception>
    public static async Task<PostgresNames> OpenAsync(PostgresDatabase database, CancellationToken cancellationToken)
    {
        await database.InTransactionAsync(
            async connection =>
            {
                await PostgresDatabase.RowsAsync(connection, "SELECT pg_advisory_xact_lock($1)", [Making], _ => 0, cancellationToken);
                await using var command = new NpgsqlCommand(Schema, connection);
                await command.ExecuteNonQueryAsync(cancellationToken);
                var first = Alias.New("");
                return await PostgresDatabase.RowsAsync(connection, "INSERT INTO syncbot_keys.identity (only_one, id, secret) VALUES (1, $1, $2) ON CONFLICT (only_one) DO NOTHING", [first.Id, first.Key], _ => 0, cancellationToken);
            },
            cancellationToken);
        return new PostgresNames(database);
    }

    /// <inheritdoc/>
    public async Task<string> IdAsync(CancellationToken cancellationToken) => (await database.TextAsync("SELECT id FROM syncbot_keys.identity", [], cancellationToken))!;

    /// <inheritdoc/>
    public async Task<byte[]> SecretAsync(CancellationToken cancellationToken) => (await database.RowsAsync("SELECT secret FROM syncbot_keys.identity", [], row => row.GetFieldValue<byte[]>(0), cancellationToken))[0];

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, Alias>> FindAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var called = names.Distinct().ToDictionary(PostgresText.Key);
        var found = await database.RowsAsync("SELECT name, id, key FROM syncbot_keys.names WHERE name = ANY($1)", [called.Keys.ToArray()], Read, cancellationToken);
        return found.ToDictionary(a => called[a.Name]);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, Alias>> TakeAsync(IReadOnlyCollection<string> names, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await FindAsync(names, cancellationToken);
        if (names.All(found.ContainsKey)) return found;
        await AddAsync([.. names.Where(n => !found.ContainsKey(n)).Select(Alias.New)], now, cancellationToken);
        return await FindAsync(names, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, Alias>> BehindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var found = await database.RowsAsync("SELECT name, id, key FROM syncbot_keys.names WHERE id = ANY($1) AND name IS NOT NULL", [ids.ToArray()], Read, cancellationToken);
        return found.ToDictionary(a => a.Id);
    }

    /// <inheritdoc/>
    public async Task AdoptAsync(IReadOnlyCollection<(string Name, string Id)> names, byte[]? secret, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await AddAsync([.. names.Select(n => Alias.New(n.Name) with { Id = n.Id })], now, cancellationToken);
        if (secret is not null) await database.ExecuteAsync("UPDATE syncbot_keys.identity SET secret = $1", [secret], cancellationToken);
    }

    /// <inheritdoc/>
    public Task CondemnAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        database.ExecuteAsync("UPDATE syncbot_keys.names SET name = NULL WHERE id = ANY($1)", [ids.ToArray()], cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> CondemnedAsync(int most, CancellationToken cancellationToken) =>
        database.RowsAsync("SELECT id FROM syncbot_keys.names WHERE name IS NULL LIMIT $1", [most], row => row.GetString(0), cancellationToken);

    /// <inheritdoc/>
    public async Task DestroyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        const string Delete =
            """
            WITH gone AS (DELETE FROM syncbot_keys.names WHERE name IS NULL AND id = ANY($1) RETURNING id)
            UPDATE syncbot_keys.identity SET destroyed = clock_timestamp() WHERE EXISTS (SELECT FROM gone)
            """;
        await database.ExecuteAsync(Delete, [ids.ToArray()], cancellationToken);
        await ScrubAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task ScrubAsync(CancellationToken cancellationToken)
    {
        // What others destroy while it is rewritten, they leave to whoever rewrites it.
        for (var times = 0; times < MostInARow; times++)
        {
            if (await ClaimAsync(cancellationToken) is not { } destroyed || !await TryRewriteAsync(cancellationToken)) return;
            await NoteAsync(destroyed, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Alias>> OldAsync(string after, DateTimeOffset before, int most, CancellationToken cancellationToken) => database.RowsAsync(
        "SELECT name, id, key FROM syncbot_keys.names WHERE id > $1 AND made < $2 AND name IS NOT NULL ORDER BY id LIMIT $3",
        [after, before, most],
        Read,
        cancellationToken);

    // When the last key was destroyed, if the table has to be rewritten since. One of all nodes gets to know it. Until that one is done or half a minute has
    // passed, no other does: a table that is busy is not waited for by one after another.
    private Task<string?> ClaimAsync(CancellationToken cancellationToken) => database.TextAsync(
        """
        UPDATE syncbot_keys.rewriting SET again = now() + interval '30 seconds' FROM syncbot_keys.identity
        WHERE (again IS NULL OR again <= now()) AND destroyed IS NOT NULL AND (done IS DISTINCT FROM destroyed OR destroyed <= now() - interval '1 day')
        RETURNING destroyed::text
        """,
        [],
        cancellationToken);

    // What is only deleted stays in its page; this writes the table anew. Rows that an older snapshot may still see, such as that of a dump of other tables, are written too.
    // It has a connection of its own, as connections of the pool go back as they are.
    private async Task<bool> TryRewriteAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAloneAsync(cancellationToken);
        try
        {
            await using var hurry = new NpgsqlCommand(WaitShortly, connection);
            await hurry.ExecuteNonQueryAsync(cancellationToken);
            await using var rewrite = new NpgsqlCommand("VACUUM (FULL) syncbot_keys.names", connection) { CommandTimeout = MostSeconds };
            await rewrite.ExecuteNonQueryAsync(cancellationToken);
            return true;
        }
        catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
    }

    private Task NoteAsync(string destroyed, CancellationToken cancellationToken) => database.ExecuteAsync(
        """
        WITH seen_by_nobody AS (UPDATE syncbot_keys.identity SET destroyed = NULL WHERE destroyed::text = $1 AND destroyed <= now() - interval '1 day')
        UPDATE syncbot_keys.rewriting SET done = $1::timestamptz, again = NULL
        """,
        [destroyed],
        cancellationToken);

    private Task AddAsync(IReadOnlyList<Alias> aliases, DateTimeOffset now, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO syncbot_keys.names (name, id, key, made) SELECT name, id, key, $4 FROM unnest($1, $2, $3) AS given (name, id, key) ON CONFLICT DO NOTHING",
        [aliases.Select(a => PostgresText.Key(a.Name)).ToArray(), aliases.Select(a => a.Id).ToArray(), aliases.Select(a => a.Key).ToArray(), now],
        cancellationToken);

    private static Alias Read(NpgsqlDataReader row) => new(row.GetString(0), row.GetString(1), row.GetFieldValue<byte[]>(2));
}
