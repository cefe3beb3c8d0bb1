using SyncBot.Resuming;

namespace SyncBot.Storage.Sqlite;

/// <summary>The store in one SQLite file.</summary>
public sealed class SqliteStore(SqliteDatabase database) : ITurnStore
{
    /// <inheritdoc/>
    public Task<string?> CaseOfAsync(string person, CancellationToken cancellationToken) => database.InTurnAsync(
        () => database.ScalarAsync("SELECT case_id FROM people WHERE person = $person", cancellationToken, ("$person", person)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<TriedCode> TryCodeAsync(string hash, string person, DateTimeOffset now, CancellationToken cancellationToken) => database.InTurnAsync(
        async () =>
        {
            await using var transaction = await database.BeginAsync(cancellationToken);
            var at = now.ToUnixTimeMilliseconds();
            await database.ExecuteAsync("DELETE FROM wrong_codes WHERE at <= $before", cancellationToken, ("$before", (now - CodeLimits.Window).ToUnixTimeMilliseconds()));
            if (await database.CountAsync("SELECT count(*) FROM wrong_codes WHERE person = $person", cancellationToken, ("$person", person)) >= CodeLimits.WrongOfOne) return new TriedCode(CaseId: null, WasLookedUp: false);

            var opened = await database.ScalarAsync("SELECT case_id FROM codes WHERE hash = $hash AND expires > $now", cancellationToken, ("$hash", hash), ("$now", at));
            if (opened is null) await database.ExecuteAsync("INSERT INTO wrong_codes (person, at) VALUES ($person, $now)", cancellationToken, ("$person", person), ("$now", at));
            await transaction.CommitAsync(cancellationToken);
            return new TriedCode(opened, WasLookedUp: true);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<string?> AnswerToAsync(string delivery, CancellationToken cancellationToken) => database.InTurnAsync(
        () => database.ScalarAsync("SELECT answer FROM deliveries WHERE key = $key", cancellationToken, ("$key", delivery)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<StoredTurn> LoadAsync(string conversation, string? caseId, CancellationToken cancellationToken) => database.InTurnAsync(
        async () =>
        {
            var kept = await database.RowsAsync("SELECT state, card FROM conversations WHERE key = $key", row => (State: row.GetString(0), Card: row.IsDBNull(1) ? null : row.GetString(1)), cancellationToken, ("$key", conversation));
            var (state, card) = kept is [var one] ? (one.State, one.Card) : ((string?)null, (string?)null);
            return new StoredTurn(state, await database.ScalarAsync("SELECT state FROM cases WHERE id = $id", cancellationToken, ("$id", caseId)), await CodeOfAsync(caseId, cancellationToken), card);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> SaveAsync(TurnChanges changes, CancellationToken cancellationToken) => database.InTurnAsync(
        async () =>
        {
            await using var transaction = await database.BeginAsync(cancellationToken);
            if (changes.Redeemed is { } used && await database.ExecuteAsync("DELETE FROM codes WHERE hash = $hash", cancellationToken, ("$hash", used)) != 1) return false;

            var at = changes.At.ToUnixTimeMilliseconds();
            await database.ExecuteAsync(
                changes.DialogState is null
                    ? "DELETE FROM conversations WHERE key = $key"
                    : "INSERT INTO conversations (key, state, updated) VALUES ($key, $state, $at) ON CONFLICT (key) DO UPDATE SET state = $state, updated = $at",
                cancellationToken,
                ("$key", changes.Conversation),
                ("$state", changes.DialogState),
                ("$at", at));
            if (changes.Case is not null) await SaveCaseAsync(changes, at, cancellationToken);
            if (changes.Issued is { } code) await SaveCodeAsync(code, changes, at, cancellationToken);
            foreach (var payload in changes.HandOvers)
            {
                await database.ExecuteAsync("INSERT INTO handovers (payload, due, attempts) VALUES ($payload, $at, 0)", cancellationToken, ("$payload", payload), ("$at", at));
            }

            if (changes.Delivery is { } delivery) await SaveDeliveryAsync(delivery, changes.At, cancellationToken);
            if (changes.Log is { } log) await SaveLogAsync(log, at, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task ShowsAsync(string conversation, string? card, CancellationToken cancellationToken) => database.InTurnAsync(
        () => database.ExecuteAsync("UPDATE conversations SET card = $card WHERE key = $key", cancellationToken, ("$card", card), ("$key", conversation)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PendingHandOver>> DueHandOversAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) => database.InTurnAsync(
        () => database.RowsAsync(
            "SELECT id, payload, attempts FROM handovers WHERE delivered IS NULL AND due <= $now ORDER BY id LIMIT $most",
            row => new PendingHandOver(row.GetInt64(0), row.GetString(1), row.GetInt32(2)),
            cancellationToken,
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$most", most)),
        cancellationToken);

    /// <inheritdoc/>
    public Task DeliveredAsync(long handOver, DateTimeOffset now, CancellationToken cancellationToken) => database.InTurnAsync(
        () => database.ExecuteAsync("UPDATE handovers SET delivered = $now WHERE id = $id", cancellationToken, ("$now", now.ToUnixTimeMilliseconds()), ("$id", handOver)),
        cancellationToken);

    /// <inheritdoc/>
    public Task PostponeAsync(long handOver, DateTimeOffset until, CancellationToken cancellationToken) => database.InTurnAsync(
        () => database.ExecuteAsync("UPDATE handovers SET due = $until, attempts = attempts + 1 WHERE id = $id", cancellationToken, ("$until", until.ToUnixTimeMilliseconds()), ("$id", handOver)),
        cancellationToken);

    /// <inheritdoc/>
    public Task PingAsync(CancellationToken cancellationToken) => database.InTurnAsync(() => database.ScalarAsync("SELECT 1", cancellationToken), cancellationToken);

    // A new case never takes the place of another that bears its id: the insert fails, and with it the turn.
    private async Task SaveCaseAsync(TurnChanges changes, long at, CancellationToken cancellationToken)
    {
        var before = await database.ScalarAsync("SELECT case_id FROM people WHERE person = $person", cancellationToken, ("$person", changes.Person));
        var saved = await database.ExecuteAsync(
            changes.CaseId == changes.LoadedCaseId
                ? "UPDATE cases SET state = $state, updated = $at WHERE id = $id"
                : changes.TakesUpAgain
                    ? "INSERT INTO cases (id, state, updated) VALUES ($id, $state, $at) ON CONFLICT (id) DO NOTHING"
                    : "INSERT INTO cases (id, state, updated) VALUES ($id, $state, $at)",
            cancellationToken,
            ("$id", changes.CaseId),
            ("$state", changes.Case),
            ("$at", at));
        if (saved != 1 && !changes.TakesUpAgain) throw new InvalidOperationException($"The case {changes.CaseId} is gone.");
        await database.ExecuteAsync(
            "INSERT INTO people (person, case_id, updated) VALUES ($person, $id, $at) ON CONFLICT (person) DO UPDATE SET case_id = $id, updated = $at",
            cancellationToken,
            ("$person", changes.Person),
            ("$id", changes.CaseId),
            ("$at", at));
        if (before is not null && before != changes.CaseId) await ForgetAsync(before, cancellationToken);
    }

    // A case that nobody has any more is not kept, nor are its codes.
    private async Task ForgetAsync(string caseId, CancellationToken cancellationToken)
    {
        var forgotten = await database.ExecuteAsync("DELETE FROM cases WHERE id = $id AND NOT EXISTS (SELECT 1 FROM people WHERE case_id = $id)", cancellationToken, ("$id", caseId));
        if (forgotten > 0) await database.ExecuteAsync("DELETE FROM codes WHERE case_id = $id", cancellationToken, ("$id", caseId));
    }

    private async Task SaveCodeAsync(IssuedCode code, TurnChanges changes, long at, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync("DELETE FROM codes WHERE case_id = $id OR expires <= $at", cancellationToken, ("$id", changes.CaseId), ("$at", at));
        await database.ExecuteAsync(
            "INSERT INTO codes (hash, case_id, given, expires) VALUES ($hash, $id, $given, $expires)",
            cancellationToken,
            ("$hash", code.Hash),
            ("$id", changes.CaseId),
            ("$given", code.Given),
            ("$expires", code.Expires.ToUnixTimeMilliseconds()));
    }

    private async Task SaveDeliveryAsync(Delivery delivery, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync("DELETE FROM deliveries WHERE at <= $before", cancellationToken, ("$before", (at - Delivery.Kept).ToUnixTimeMilliseconds()));
        await database.ExecuteAsync(
            "INSERT INTO deliveries (key, at, answer) VALUES ($key, $at, $answer)",
            cancellationToken,
            ("$key", delivery.Key),
            ("$at", at.ToUnixTimeMilliseconds()),
            ("$answer", delivery.Answer));
    }

    private async Task SaveLogAsync(ConversationLog log, long at, CancellationToken cancellationToken)
    {
        foreach (var activity in log.Activities)
        {
            await database.ExecuteAsync(
                """
                INSERT INTO activities (conversation, number, at, activity)
                SELECT $conversation, coalesce(max(number), 0) + 1, max(coalesce(max(at) + 1, 0), $at), $activity FROM activities WHERE conversation = $conversation
                """,
                cancellationToken,
                ("$conversation", log.Conversation),
                ("$at", at),
                ("$activity", activity));
        }
    }

    private async Task<IssuedCode?> CodeOfAsync(string? caseId, CancellationToken cancellationToken)
    {
        var codes = await database.RowsAsync(
            "SELECT hash, given, expires FROM codes WHERE case_id = $id",
            row => new IssuedCode(row.GetString(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
            cancellationToken,
            ("$id", caseId));
        return codes.Count > 0 ? codes[0] : null;
    }
}
