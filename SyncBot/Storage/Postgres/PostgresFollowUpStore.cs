namespace SyncBot.Storage.Postgres;

/// <summary>The turns that the bot is to begin by itself, in a PostgreSQL database.</summary>
public sealed class PostgresFollowUpStore(PostgresDatabase database) : IFollowUpStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ClaimedFollowUp>> ClaimAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        var claimed = await database.RowsAsync(
            """
            UPDATE follow_ups SET claimed_until = $3 WHERE case_id IN (
              SELECT case_id FROM follow_ups WHERE due <= $1 AND claimed_until <= $1 ORDER BY due LIMIT $2 FOR UPDATE SKIP LOCKED)
            RETURNING case_id, person, conversation, due, address, attempts, claimed_until
            """,
            [now, most, now + lease],
            row => new ClaimedFollowUp(
                new FollowUp(row.GetString(0), row.GetString(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)), row.GetString(4)),
                row.GetInt32(5),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6))),
            cancellationToken);
        return [.. claimed.OrderBy(c => c.What.Due)];
    }

    /// <inheritdoc/>
    public Task PutOffAsync(ClaimedFollowUp claimed, DateTimeOffset until, CancellationToken cancellationToken) => database.ExecuteAsync(
        "UPDATE follow_ups SET claimed_until = $4, attempts = $5 WHERE case_id = $1 AND due = $2 AND claimed_until = $3",
        [claimed.What.CaseId, claimed.What.Due, claimed.Until, until, claimed.Attempts + 1],
        cancellationToken);

    /// <inheritdoc/>
    public Task DropAsync(ClaimedFollowUp claimed, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM follow_ups WHERE case_id = $1 AND due = $2 AND claimed_until = $3", [claimed.What.CaseId, claimed.What.Due, claimed.Until], cancellationToken);
}
