using System.Data;
using Npgsql;

namespace SyncBot.Storage.Postgres;

/// <summary>
/// The tables, by version. A database of an older version is brought up to date when it is opened, by one node while the others wait. What a
/// row is found by is compared byte for byte. A version of a row is the number of the transaction that wrote it.
/// </summary>
internal static class PostgresSchema
{
    private const long MigrationLock = 0x53796E63_426F74; // "SyncBot"

    private static readonly string[] Versions =
    [
        """
        CREATE TABLE conversations (
          key text COLLATE "C" PRIMARY KEY, state text NOT NULL, card text, updated bigint NOT NULL,
          version bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint);
        CREATE TABLE cases (
          id text COLLATE "C" PRIMARY KEY, state text NOT NULL, updated bigint NOT NULL,
          version bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint);
        CREATE TABLE people (person text COLLATE "C" PRIMARY KEY, case_id text COLLATE "C" NOT NULL, updated bigint NOT NULL);
        CREATE INDEX people_case ON people (case_id);
        CREATE TABLE codes (hash text COLLATE "C" PRIMARY KEY, case_id text COLLATE "C" NOT NULL, given text NOT NULL, expires bigint NOT NULL);
        CREATE INDEX codes_case ON codes (case_id);
        CREATE INDEX codes_expires ON codes (expires);
        CREATE TABLE wrong_codes (person text COLLATE "C" NOT NULL, at bigint NOT NULL);
        CREATE INDEX wrong_codes_at ON wrong_codes (at);
        CREATE TABLE handovers (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload text NOT NULL, due bigint NOT NULL,
          attempts integer NOT NULL DEFAULT 0, claimed_until bigint NOT NULL DEFAULT 0, delivered bigint);
        CREATE INDEX handovers_due ON handovers (due) WHERE delivered IS NULL;
        CREATE TABLE kept_conversations (
          id text COLLATE "C" PRIMARY KEY, person text NOT NULL, resume_hash text COLLATE "C" UNIQUE, opened bigint NOT NULL, used bigint NOT NULL);
        CREATE TABLE activities (
          conversation text COLLATE "C" NOT NULL, number bigint NOT NULL, at bigint NOT NULL, activity text NOT NULL,
          PRIMARY KEY (conversation, number));
        CREATE TABLE signing_keys (id text COLLATE "C" PRIMARY KEY, secret text NOT NULL, made bigint NOT NULL);
        CREATE TABLE deliveries (key text COLLATE "C" PRIMARY KEY, turn uuid NOT NULL, at bigint NOT NULL, answer text);
        CREATE INDEX deliveries_at ON deliveries (at);
        CREATE TABLE opted_out (person text COLLATE "C" PRIMARY KEY, since bigint NOT NULL);
        CREATE TABLE phone_key (id integer PRIMARY KEY CHECK (id = 1), secret text NOT NULL);
        """,

        // What goes its own way once its turn is saved.
        """
        CREATE TABLE outgoing (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key text COLLATE "C" NOT NULL, conversation text COLLATE "C" NOT NULL,
          carrier text NOT NULL, kind text NOT NULL, target text COLLATE "C", activity text NOT NULL, due bigint NOT NULL,
          attempts integer NOT NULL DEFAULT 0, dead bigint, reason text);
        CREATE INDEX outgoing_conversation ON outgoing (conversation, id) WHERE dead IS NULL;
        CREATE INDEX outgoing_due ON outgoing (due) WHERE dead IS NULL;
        CREATE INDEX outgoing_dead ON outgoing (dead) WHERE dead IS NOT NULL;
        """,

        // What takes longer than its channel waits.
        """
        CREATE TABLE incoming (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key text COLLATE "C" NOT NULL UNIQUE, conversation text COLLATE "C" NOT NULL,
          carrier text NOT NULL, activity text NOT NULL, claimed_until bigint NOT NULL DEFAULT 0);
        """,

        // When the bot asks by itself.
        """
        CREATE TABLE follow_ups (
          case_id text COLLATE "C" PRIMARY KEY, person text COLLATE "C" NOT NULL, conversation text COLLATE "C" NOT NULL, due bigint NOT NULL,
          address text NOT NULL, claimed_until bigint NOT NULL DEFAULT 0, attempts integer NOT NULL DEFAULT 0);
        CREATE INDEX follow_ups_due ON follow_ups (due);
        """,

        // Whom everything is about, so that all of it can be handed out or forgotten. Names and their keys are in a schema of their own.
        """
        CREATE TABLE bound (id integer PRIMARY KEY CHECK (id = 1), names text NOT NULL);
        ALTER TABLE conversations ADD COLUMN person text COLLATE "C";
        CREATE INDEX conversations_person ON conversations (person);
        ALTER TABLE handovers ADD COLUMN case_id text COLLATE "C";
        CREATE INDEX handovers_case ON handovers (case_id);
        ALTER TABLE kept_conversations ALTER COLUMN person TYPE text COLLATE "C";
        UPDATE kept_conversations SET person = 'directline/users/' || person;
        CREATE INDEX kept_conversations_person ON kept_conversations (person);
        CREATE INDEX kept_conversations_used ON kept_conversations (used);
        CREATE INDEX incoming_conversation ON incoming (conversation);
        CREATE INDEX follow_ups_person ON follow_ups (person);
        CREATE INDEX follow_ups_conversation ON follow_ups (conversation);
        CREATE INDEX wrong_codes_person ON wrong_codes (person);
        """,

        // These answers were not sealed, and are under keys that are not used any more.
        "TRUNCATE deliveries;",

        // How far the client of a conversation has read that goes on after its person was forgotten.
        "ALTER TABLE kept_conversations ADD COLUMN begins_after bigint NOT NULL DEFAULT 0;",
    ];

    /// <summary>Makes or updates the tables.</summary>
    /// <exception cref="InvalidDataException">The database was written by a newer version.</exception>
    public static async Task ApplyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_xact_lock({MigrationLock})", cancellationToken);
        var version = await VersionAsync(connection, cancellationToken);
        if (version > Versions.Length) throw new InvalidDataException($"The database {connection.Database} was written by a newer version ({version}; this one knows {Versions.Length}).");
        if (version == Versions.Length) return;
        foreach (var newer in Versions[version..]) await ExecuteAsync(connection, newer, cancellationToken);
        await ExecuteAsync(connection, $"UPDATE schema_version SET version = {Versions.Length}", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (await ScalarAsync(connection, "SELECT to_regclass('schema_version') IS NOT NULL", cancellationToken) is not true)
        {
            await ExecuteAsync(connection, "CREATE TABLE schema_version (version integer NOT NULL); INSERT INTO schema_version VALUES (0)", cancellationToken);
        }

        return (int)(await ScalarAsync(connection, "SELECT version FROM schema_version", cancellationToken))!;
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
