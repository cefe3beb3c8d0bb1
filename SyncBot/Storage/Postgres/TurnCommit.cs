using System.Data;
using Npgsql;

namespace SyncBot.Storage.Postgres;

/// <summary>
/// One turn on its way into the database: one transaction, which can be tried again until its outcome is known. The turn's own id goes in
/// first, under the key of what was delivered, or else under itself: an attempt of which nobody knows how it ended is found there, and one
/// that is still under way is waited for.
/// </summary>
/// <param name="changes">What the turn has changed.</param>
/// <param name="node">The node that has run it.</param>
internal sealed class TurnCommit(TurnChanges changes, string node)
{
    private const string Deliveries = "deliveries_pkey";
    private const string Activities = "activities_pkey";

    // Rows that another transaction is at are left to it.
    private const int MostTidied = 100;

    private readonly Guid id = Guid.NewGuid();
    private readonly List<NpgsqlBatchCommand> mustMeet = [];
    private NpgsqlBatchCommand? newCase;

    private string Key => changes.Delivery?.Key ?? $"turns/{id:N}";

    /// <summary>Tries once.</summary>
    /// <returns>False if the code that the turn has used up is gone.</returns>
    /// <exception cref="StaleTurnException">Another turn has saved since this one was loaded, or a new case bears the id of another.</exception>
    public async Task<bool> TryAsync(NpgsqlConnection connection)
    {
        try
        {
            return await SaveAsync(connection);
        }
        catch (PostgresException taken) when (taken is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: Deliveries or Activities })
        {
            return await IsSavedAsync(connection) ? true : throw new StaleTurnException();
        }
    }

    // Once begun, it is seen through: who gives up in the middle would not know what is saved. The connection's own time limits end it.
    private async Task<bool> SaveAsync(NpgsqlConnection connection)
    {
        mustMeet.Clear();
        newCase = null;
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, CancellationToken.None);
        await using var statements = new Statements(connection);
        AddDelivery(statements);
        var redeemed = changes.Redeemed is { } used ? statements.Add("DELETE FROM codes WHERE hash = $1", used) : null;
        AddConversation(statements);
        if (changes.Case is not null) AddCase(statements);
        if (changes.Issued is { } code) AddCode(statements, code);
        if (changes.FollowUp is { } followUp) AddFollowUp(statements, followUp);
        if (changes.DropsFollowUp) statements.Add("DELETE FROM follow_ups WHERE case_id = $1", changes.CaseId);
        if (changes.HandOvers.Count > 0) statements.Add("INSERT INTO handovers (payload, due, case_id) SELECT payload, $2, $3 FROM unnest($1) WITH ORDINALITY AS ready (payload, place) ORDER BY place", changes.HandOvers.ToArray(), changes.At, changes.CaseId);
        if (changes.Sends.Count > 0) AddSends(statements);
        if (changes.Log is { Activities.Count: > 0 } log) AddLog(statements, log);
        await statements.RunAsync(CancellationToken.None);
        if (redeemed?.Rows == 0) return false;
        if (newCase?.Rows == 0) throw new StaleTurnException();
        if (mustMeet.Exists(s => s.Rows == 0)) throw changes.LoadedVersion is null ? new InvalidOperationException($"The case {changes.CaseId} is gone.") : new StaleTurnException();
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    private async Task<bool> IsSavedAsync(NpgsqlConnection connection) =>
        (await PostgresDatabase.RowsAsync(connection, "SELECT 1 FROM deliveries WHERE key = $1 AND turn = $2", [Key, id], _ => true, CancellationToken.None)).Count > 0;

    private void AddDelivery(Statements statements)
    {
        statements.Add("INSERT INTO deliveries (key, turn, at, answer) VALUES ($1, $2, $3, $4)", Key, id, changes.At, changes.Delivery?.Answer);
        statements.Add("DELETE FROM deliveries WHERE key IN (SELECT key FROM deliveries WHERE at <= $1 ORDER BY at LIMIT $2 FOR UPDATE SKIP LOCKED)", changes.At - Delivery.Kept, MostTidied);
    }

    private void AddConversation(Statements statements)
    {
        var key = PostgresText.Key(changes.Conversation);
        var person = changes.IsShared ? null : PostgresText.Key(changes.Person);
        switch (changes)
        {
            case { DialogState: null, LoadedVersion: null }:
                statements.Add("DELETE FROM conversations WHERE key = $1", key);
                break;
            case { DialogState: null, LoadedVersion.Conversation: { } version }:
                mustMeet.Add(statements.Add("DELETE FROM conversations WHERE key = $1 AND version = $2", key, version));
                break;
            case { DialogState: { } state, LoadedVersion: null }:
                statements.Add("INSERT INTO conversations (key, state, updated, card, person) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (key) DO UPDATE SET state = excluded.state, updated = excluded.updated, card = excluded.card, person = excluded.person, version = DEFAULT", key, state, changes.At, changes.Card, person);
                break;
            case { DialogState: { } state, LoadedVersion.Conversation: { } version }:
                mustMeet.Add(statements.Add("UPDATE conversations SET state = $2, updated = $3, card = $5, person = $6, version = DEFAULT WHERE key = $1 AND version = $4", key, state, changes.At, version, changes.Card, person));
                break;
            case { DialogState: { } state }:
                mustMeet.Add(statements.Add("INSERT INTO conversations (key, state, updated, card, person) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (key) DO NOTHING", key, state, changes.At, changes.Card, person));
                break;
        }
    }

    // A new case never takes the place of another that bears its id: the turn is run again, and draws another one.
    private void AddCase(Statements statements)
    {
        if (changes.CaseId == changes.LoadedCaseId)
        {
            mustMeet.Add(changes.LoadedVersion?.Case is { } version
                ? statements.Add("UPDATE cases SET state = $2, updated = $3, version = DEFAULT WHERE id = $1 AND version = $4", changes.CaseId, changes.Case, changes.At, version)
                : statements.Add("UPDATE cases SET state = $2, updated = $3, version = DEFAULT WHERE id = $1", changes.CaseId, changes.Case, changes.At));
        }
        else
        {
            var added = statements.Add("INSERT INTO cases (id, state, updated) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING", changes.CaseId, changes.Case, changes.At);
            if (!changes.TakesUpAgain) newCase = added;
        }

        var person = PostgresText.Key(changes.Person);
        var asLoaded = changes.LoadedVersion is not null && changes.Redeemed is null;
        if (asLoaded && changes.CaseId == changes.LoadedCaseId)
        {
            mustMeet.Add(statements.Add("UPDATE people SET updated = $3 WHERE person = $1 AND case_id = $2", person, changes.CaseId, changes.At));
            return;
        }

        // Whoever joins the case that is left waits here, or is waited for.
        statements.Add("SELECT 1 FROM cases WHERE id = (SELECT case_id FROM people WHERE person = $1) AND id <> $2 FOR UPDATE", person, changes.CaseId);
        mustMeet.Add(statements.Add(
            """
            WITH before AS (SELECT case_id FROM people WHERE person = $1 AND case_id <> $2),
              moved AS (
                INSERT INTO people (person, case_id, updated) VALUES ($1, $2, $3)
                ON CONFLICT (person) DO UPDATE SET case_id = excluded.case_id, updated = excluded.updated
                WHERE NOT $4 OR people.case_id = $5 OR NOT EXISTS (SELECT 1 FROM cases WHERE id = people.case_id)
                RETURNING person),
              forgotten AS (
                DELETE FROM cases USING before WHERE id = before.case_id AND NOT EXISTS (SELECT 1 FROM people WHERE case_id = cases.id AND person <> $1)
                RETURNING id),
              closed AS (DELETE FROM codes USING forgotten WHERE case_id = forgotten.id),
              unasked AS (DELETE FROM follow_ups USING before WHERE follow_ups.case_id = before.case_id AND (follow_ups.person = $1 OR follow_ups.case_id IN (SELECT id FROM forgotten)))
            SELECT 1 FROM moved
            """,
            person,
            changes.CaseId,
            changes.At,
            asLoaded,
            changes.LoadedCaseId));
    }

    private void AddCode(Statements statements, IssuedCode code)
    {
        statements.Add("DELETE FROM codes WHERE case_id = $1", changes.CaseId);
        statements.Add("DELETE FROM codes WHERE hash IN (SELECT hash FROM codes WHERE expires <= $1 ORDER BY expires LIMIT $2 FOR UPDATE SKIP LOCKED)", changes.At, MostTidied);
        statements.Add("INSERT INTO codes (hash, case_id, given, expires) VALUES ($1, $2, $3, $4)", code.Hash, changes.CaseId, code.Given, code.Expires);
    }

    private static void AddFollowUp(Statements statements, FollowUp followUp) => statements.Add(
        """
        INSERT INTO follow_ups (case_id, person, conversation, due, address) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (case_id) DO UPDATE SET person = excluded.person, conversation = excluded.conversation, due = excluded.due, address = excluded.address, claimed_until = 0, attempts = 0
        """,
        followUp.CaseId,
        PostgresText.Key(followUp.Person),
        PostgresText.Key(followUp.Conversation),
        followUp.Due,
        followUp.Address);

    private void AddSends(Statements statements) => statements.Add(
        """
        INSERT INTO outgoing (conversation, due, key, carrier, kind, target, activity)
        SELECT $1, $2, key, carrier, kind, nullif(target, ''), activity
        FROM unnest($3, $4, $5, $6, $7) WITH ORDINALITY AS said (key, carrier, kind, target, activity, place) ORDER BY place
        """,
        PostgresText.Key(changes.Conversation),
        changes.At + Send.Grace,
        changes.Sends.Select(s => s.Key).ToArray(),
        changes.Sends.Select(s => s.Carrier).ToArray(),
        changes.Sends.Select(s => s.Kind.ToString()).ToArray(),
        changes.Sends.Select(s => s.Target ?? "").ToArray(),
        changes.Sends.Select(s => s.Activity).ToArray());

    // A conversation that was forgotten meanwhile is not begun anew by what is still said in it. The other nodes are told when the transaction commits, and not otherwise.
    private void AddLog(Statements statements, ConversationLog log)
    {
        var conversation = PostgresText.Key(log.Conversation);
        statements.Add(
            """
            INSERT INTO activities (conversation, number, at, activity)
            SELECT kept.id, coalesce(last.number, kept.begins_after) + said.place, greatest(coalesce(last.at, 0) + said.place, $2 + said.place - 1), said.activity
            FROM kept_conversations AS kept CROSS JOIN unnest($3) WITH ORDINALITY AS said (activity, place)
            LEFT JOIN (SELECT number, at FROM activities WHERE conversation = $1 ORDER BY number DESC LIMIT 1) AS last ON true
            WHERE kept.id = $1
            """,
            conversation,
            changes.At,
            log.Activities.ToArray());
        statements.Add("SELECT pg_notify($1, $2)", PostgresNews.Channel, PostgresNews.Of(node, conversation));
    }
}
