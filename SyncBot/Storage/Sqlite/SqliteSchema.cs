namespace SyncBot.Storage.Sqlite;

/// <summary>The tables of a file, by version. A file of an older version is brought up to date when it is opened.</summary>
/// <param name="EveryConnection">What every connection says first.</param>
/// <param name="Versions">What makes each version of the one before.</param>
internal sealed record SqliteSchema(string EveryConnection, IReadOnlyList<string> Versions)
{
    private static readonly string[] StoreVersions =
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

        // What goes its own way once its turn is saved.
        """
        CREATE TABLE outgoing (
          id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, conversation TEXT NOT NULL, carrier TEXT NOT NULL, kind TEXT NOT NULL,
          target TEXT, activity TEXT NOT NULL, due INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, dead INTEGER, reason TEXT);
        CREATE INDEX outgoing_conversation ON outgoing (conversation, id) WHERE dead IS NULL;
        CREATE INDEX outgoing_due ON outgoing (due) WHERE dead IS NULL;
        CREATE INDEX outgoing_dead ON outgoing (dead) WHERE dead IS NOT NULL;
        """,

        // What takes longer than its channel waits.
        """
        CREATE TABLE incoming (
          id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, conversation TEXT NOT NULL, carrier TEXT NOT NULL, activity TEXT NOT NULL,
          claimed_until INTEGER NOT NULL DEFAULT 0);
        """,

        // When the bot asks by itself.
        """
        CREATE TABLE follow_ups (
          case_id TEXT PRIMARY KEY, person TEXT NOT NULL, conversation TEXT NOT NULL, due INTEGER NOT NULL, address TEXT NOT NULL,
          claimed_until INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
        CREATE INDEX follow_ups_due ON follow_ups (due);
        """,

        // Whom everything is about, so that all of it can be handed out or forgotten. Names and their keys are in a store of their own.
        """
        CREATE TABLE bound (id INTEGER PRIMARY KEY CHECK (id = 1), names TEXT NOT NULL);
        ALTER TABLE conversations ADD COLUMN person TEXT;
        CREATE INDEX conversations_person ON conversations (person) WHERE person IS NOT NULL;
        ALTER TABLE handovers ADD COLUMN case_id TEXT;
        CREATE INDEX handovers_case ON handovers (case_id);
        ALTER TABLE kept_conversations RENAME COLUMN user TO person;
        UPDATE kept_conversations SET person = 'directline/users/' || person;
        CREATE INDEX kept_conversations_person ON kept_conversations (person);
        CREATE INDEX kept_conversations_used ON kept_conversations (used);
        CREATE INDEX incoming_conversation ON incoming (conversation);
        CREATE INDEX follow_ups_person ON follow_ups (person);
        CREATE INDEX follow_ups_conversation ON follow_ups (conversation);
        CREATE INDEX wrong_codes_person ON wrong_codes (person);
        """,

        // Answers stand in the order in which they were given, so that those of many turns share a page. Those from before were not sealed, and are under keys that are not used any more.
        """
        DROP TABLE deliveries;
        CREATE TABLE deliveries (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, answer TEXT NOT NULL);
        CREATE INDEX deliveries_at ON deliveries (at);
        """,

        // How far the client of a conversation has read that goes on after its person was forgotten.
        "ALTER TABLE kept_conversations ADD COLUMN begins_after INTEGER NOT NULL DEFAULT 0;",
    ];

    /// <summary>What SyncBot keeps. FULL: an acknowledged turn survives a power cut, not only a killed process.</summary>
    public static SqliteSchema Store { get; } = new("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 3000;", StoreVersions);

    /// <summary>Makes or updates the tables.</summary>
    /// <exception cref="InvalidDataException">The file was written by a newer version.</exception>
    public void Apply(SqliteSession file)
    {
        file.Run("BEGIN IMMEDIATE");
        try
        {
            var version = file.Number("SELECT user_version FROM pragma_user_version");
            if (version > Versions.Count) throw new InvalidDataException($"{file.File} was written by a newer version ({version}; this one knows {Versions.Count}).");
            foreach (var newer in Versions.Skip((int)version)) file.Run(newer);
            file.Run($"PRAGMA user_version = {Versions.Count}; COMMIT");
        }
        catch
        {
            if (file.IsInTransaction) file.Run("ROLLBACK");
            throw;
        }
    }
}
