using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SyncBot.Storage.Sqlite;

/// <summary>The tables, by version. A file of an older version is brought up to date when it is opened.</summary>
internal static class SqliteSchema
{
    private static readonly string[] Versions =
    [
        """
        CREATE TABLE conversations (key TEXT PRIMARY KEY, state TEXT NOT NULL, updated INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE cases (person TEXT PRIMARY KEY, id TEXT NOT NULL, state TEXT NOT NULL, updated INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE handovers (id INTEGER PRIMARY KEY AUTOINCREMENT, payload TEXT NOT NULL, due INTEGER NOT NULL, attempts INTEGER NOT NULL, delivered INTEGER);
        CREATE INDEX handovers_due ON handovers (due) WHERE delivered IS NULL;
        """,

        // A case may be shared by persons of several channels. Of two cases that bear the same id by chance the later stays: never are two people's cases made one.
        """
        ALTER TABLE cases RENAME TO cases_by_person;
        CREATE TABLE cases (id TEXT PRIMARY KEY, state TEXT NOT NULL, updated INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE people (person TEXT PRIMARY KEY, case_id TEXT NOT NULL, updated INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX people_case ON people (case_id);
        CREATE TABLE codes (hash TEXT PRIMARY KEY, case_id TEXT NOT NULL, given TEXT NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX codes_case ON codes (case_id);
        CREATE TABLE wrong_codes (person TEXT NOT NULL, at INTEGER NOT NULL);
        CREATE INDEX wrong_codes_at ON wrong_codes (at);
        DELETE FROM cases_by_person AS older WHERE EXISTS (SELECT 1 FROM cases_by_person AS later WHERE later.id = older.id AND (later.updated, later.person) > (older.updated, older.person));
        INSERT INTO cases (id, state, updated) SELECT id, state, updated FROM cases_by_person;
        INSERT INTO people (person, case_id, updated) SELECT person, id, updated FROM cases_by_person;
        DROP TABLE cases_by_person;
        """,

        // Conversations that their clients read from here.
        """
        CREATE TABLE kept_conversations (id TEXT PRIMARY KEY, user TEXT NOT NULL, resume_hash TEXT UNIQUE, opened INTEGER NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE activities (conversation TEXT NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, activity TEXT NOT NULL, PRIMARY KEY (conversation, number)) WITHOUT ROWID;
        CREATE TABLE signing_keys (id TEXT PRIMARY KEY, secret TEXT NOT NULL, made INTEGER NOT NULL);
        """,

        // What channels may deliver again.
        """
        CREATE TABLE deliveries (key TEXT PRIMARY KEY, at INTEGER NOT NULL, answer TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX deliveries_at ON deliveries (at);
        """,

        // Text messages.
        """
        CREATE TABLE opted_out (person TEXT PRIMARY KEY, since INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE phone_key (id INTEGER PRIMARY KEY CHECK (id = 1), secret TEXT NOT NULL);
        """,

        // Cards that are changed after they were sent.
        """
        ALTER TABLE conversations ADD COLUMN card TEXT;
        """,
    ];

    /// <summary>Makes or updates the tables.</summary>
    /// <exception cref="InvalidDataException">The file was written by a newer version.</exception>
    public static async Task ApplyAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        // FULL: an acknowledged turn survives a power cut, not only a killed process.
        await ExecuteAsync(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;", cancellationToken);
        var version = await VersionAsync(connection, cancellationToken);
        if (version > Versions.Length) throw new InvalidDataException($"{connection.DataSource} was written by a newer version ({version}; this one knows {Versions.Length}).");
        for (; version < Versions.Length; version++)
        {
            await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(cancellationToken);
            await ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"{Versions[version]} PRAGMA user_version = {version + 1};"), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private static async Task<int> VersionAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
