using System.Threading.Channels;
using Npgsql;

namespace SyncBot.Storage.Postgres;

/// <summary>
/// The one connection of a node on which it holds all its locks. What is wanted at the same time travels together. A connection that is lost
/// is made again, and the locks that are still wanted are taken again if no other node has them by now; the turns that run meanwhile are held
/// against what they have loaded when they are saved.
/// </summary>
internal sealed class LockSession : IAsyncDisposable
{
    // The gate lets one node at a time wait next to the lock, so that a busy node can't keep it from the others.
    private const string Try = """
        SELECT place, CASE WHEN gated OR pg_try_advisory_lock(gate) THEN
          CASE WHEN pg_try_advisory_lock(key) THEN CASE WHEN pg_advisory_unlock(gate) THEN 2 ELSE 2 END ELSE 1 END
          ELSE 0 END
        FROM unnest($1, $2, $3) WITH ORDINALITY AS wanted (key, gate, gated, place)
        """;

    private const int Gated = 1;
    private const int Got = 2;

    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Channel<LockRequest> requests = Channel.CreateUnbounded<LockRequest>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource closing = new();
    private readonly HashSet<long> held = [];
    private readonly HashSet<long> gates = [];
    private readonly PostgresDatabase database;
    private readonly ILogger log;
    private readonly Task working;
    private NpgsqlConnection? connection;
    private long? lostAt;

    /// <summary>Opens the connection when the first lock is wanted.</summary>
    public LockSession(PostgresDatabase database, ILogger log)
    {
        (this.database, this.log) = (database, log);
        working = Task.Run(WorkAsync);
    }

    /// <summary>Tries to get a lock. Who did not get it should soon try again, or give it up with <see cref="Free"/>.</summary>
    /// <exception cref="NpgsqlException">The server can't be reached.</exception>
    public Task<bool> TryAsync(LockKeys keys)
    {
        var answer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        return requests.Writer.TryWrite(new LockRequest(keys, answer)) ? answer.Task : throw new ObjectDisposedException(nameof(LockSession));
    }

    /// <summary>Gives a lock back, or the attempt to get it.</summary>
    public void Free(LockKeys keys) => requests.Writer.TryWrite(new LockRequest(keys, Answer: null));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!requests.Writer.TryComplete()) return;
        await closing.CancelAsync();
        await working;
        closing.Dispose();
    }

    private async Task WorkAsync()
    {
        var wanted = new List<LockRequest>();
        var freed = new List<long>();
        while (await HearAsync(isBusy: wanted.Count > 0 || held.Count > 0))
        {
            while (requests.Reader.TryRead(out var request))
            {
                if (request.Answer is not null) wanted.Add(request);
                else Forget(request.Keys, freed);
            }

            try
            {
                await ExchangeAsync(freed, wanted);
                freed.Clear();
                wanted.Clear();
            }
            catch (Exception failure)
            {
                // Whatever it was, a new connection is a new beginning; who waits is told when that fails too.
                await LoseAsync(failure, freed, wanted);
            }
        }

        wanted.ForEach(w => w.Answer!.TrySetException(new ObjectDisposedException(nameof(LockSession))));
        if (connection is not null) await connection.DisposeAsync();
    }

    // True when there is something to do, also when all there is to do is to see whether the connection still lives.
    private async Task<bool> HearAsync(bool isBusy)
    {
        if (isBusy && lostAt is not null) return !closing.IsCancellationRequested;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        patience.CancelAfter(SignOfLife);
        try
        {
            return await requests.Reader.WaitToReadAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return !closing.IsCancellationRequested;
        }
    }

    private void Forget(LockKeys keys, List<long> freed)
    {
        if (held.Remove(keys.Lock)) freed.Add(keys.Lock);
        if (gates.Remove(keys.Gate)) freed.Add(keys.Gate);
    }

    private async Task ExchangeAsync(List<long> freed, List<LockRequest> wanted)
    {
        if (connection is null)
        {
            if (wanted.Count == 0 && held.Count == 0) return;
            freed.Clear();
            await ConnectAsync();
        }

        await using var statements = new Statements(connection!);
        statements.Add("SELECT pg_advisory_unlock(key) FROM unnest($1) AS freed (key)", freed.ToArray());
        statements.Add(Try, wanted.Select(w => w.Keys.Lock).ToArray(), wanted.Select(w => w.Keys.Gate).ToArray(), wanted.Select(w => gates.Contains(w.Keys.Gate)).ToArray());
        await using var rows = await statements.ReadAsync(closing.Token);
        await rows.NextResultAsync(closing.Token);
        var outcomes = new int[wanted.Count];
        while (await rows.ReadAsync(closing.Token)) outcomes[rows.GetInt64(0) - 1] = rows.GetInt32(1);
        await rows.CloseAsync();
        lostAt = null;
        foreach (var (request, outcome) in wanted.Zip(outcomes)) Note(request.Keys, outcome);
        foreach (var request in wanted) request.Answer!.SetResult(held.Contains(request.Keys.Lock));
    }

    private void Note(LockKeys keys, int outcome)
    {
        if (outcome == Gated) gates.Add(keys.Gate);
        if (outcome != Got) return;
        gates.Remove(keys.Gate);
        held.Add(keys.Lock);
    }

    // What another node has taken meanwhile is its own.
    private async Task ConnectAsync()
    {
        gates.Clear();
        connection = await database.OpenAloneAsync(closing.Token);
        if (held.Count == 0) return;
        var kept = await PostgresDatabase.RowsAsync(connection, "SELECT key FROM unnest($1) AS wanted (key) WHERE pg_try_advisory_lock(key)", [held.ToArray()], row => row.GetInt64(0), closing.Token);
        if (kept.Count < held.Count) log.LogWarning("{Count} locks were lost to other nodes.", held.Count - kept.Count);
        held.Clear();
        held.UnionWith(kept);
    }

    private async Task LoseAsync(Exception failure, List<long> freed, List<LockRequest> wanted)
    {
        if (closing.IsCancellationRequested) return;
        if (lostAt is null) log.LogWarning("The connection that holds the locks was lost ({Reason}); it is made again.", PostgresFaults.Reason(failure));
        lostAt ??= TimeProvider.System.GetTimestamp();
        freed.Clear();
        if (connection is not null) await connection.DisposeAsync();
        connection = null;
        if (TimeProvider.System.GetElapsedTime(lostAt.Value) > PostgresDatabase.Patience)
        {
            wanted.ForEach(w => w.Answer!.SetException(new NpgsqlException(PostgresFaults.Reason(failure), failure)));
            wanted.Clear();
        }

        await Task.Delay(Pause, TimeProvider.System, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
