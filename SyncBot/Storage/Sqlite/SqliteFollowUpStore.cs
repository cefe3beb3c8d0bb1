namespace SyncBot.Storage.Sqlite;

/// <summary>The turns that the bot is to begin by itself, in one SQLite file.</summary>
public sealed class SqliteFollowUpStore(SqliteDatabase database) : IFollowUpStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ClaimedFollowUp>> ClaimAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        // Asked every second, and hardly ever is there anything: the writer need not know.
        var isAnyDue = await database.ReadAsync(file => file.Number("SELECT EXISTS (SELECT 1 FROM follow_ups WHERE due <= $now AND claimed_until <= $now)", ("$now", now.ToUnixTimeMilliseconds())) > 0, cancellationToken);
        if (!isAnyDue) return [];
        var claimed = await database.WriteAsync(
            file => file.Rows(
                """
                UPDATE follow_ups SET claimed_until = $until WHERE case_id IN (SELECT case_id FROM follow_ups WHERE due <= $now AND claimed_until <= $now ORDER BY due LIMIT $most)
                RETURNING case_id, person, conversation, due, address, attempts, claimed_until
                """,
                row => new ClaimedFollowUp(
                    new FollowUp(row.GetString(0), row.GetString(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)), row.GetString(4)),
                    row.GetInt32(5),
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6))),
                ("$until", (now + lease).ToUnixTimeMilliseconds()),
                ("$now", now.ToUnixTimeMilliseconds()),
                ("$most", most)),
            cancellationToken);
        return [.. claimed.OrderBy(c => c.What.Due)];
    }

    /// <inheritdoc/>
    public Task PutOffAsync(ClaimedFollowUp claimed, DateTimeOffset until, CancellationToken cancellationToken) => database.WriteAsync(
        file => file.Execute(
            "UPDATE follow_ups SET claimed_until = $later, attempts = attempts + 1 WHERE case_id = $case AND due = $due AND claimed_until = $until",
            ("$later", until.ToUnixTimeMilliseconds()),
            ("$case", claimed.What.CaseId),
            ("$due", claimed.What.Due.ToUnixTimeMilliseconds()),
            ("$until", claimed.Until.ToUnixTimeMilliseconds())),
        cancellationToken);

    /// <inheritdoc/>
    public Task DropAsync(ClaimedFollowUp claimed, CancellationToken cancellationToken) => database.WriteAsync(
        file => file.Execute(
            "DELETE FROM follow_ups WHERE case_id = $case AND due = $due AND claimed_until = $until",
            ("$case", claimed.What.CaseId),
            ("$due", claimed.What.Due.ToUnixTimeMilliseconds()),
            ("$until", claimed.Until.ToUnixTimeMilliseconds())),
        cancellationToken);
}
