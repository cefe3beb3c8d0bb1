using Microsoft.Extensions.Logging.Abstractions;
using SyncBot.Storage.Postgres;

namespace SyncBot.Tests.Storage.Postgres;

[Collection(PostgresTests.Name)]
public sealed class PostgresLocksTests(OwnDatabase own) : IClassFixture<OwnDatabase>, IAsyncLifetime
{
    private readonly List<PostgresLocks> nodes = [];
    private PostgresDatabase? database;

    public async Task InitializeAsync()
    {
        database = await PostgresDatabase.OpenAsync(own.ConnectionString);
        for (var i = 0; i < 3; i++) nodes.Add(new PostgresLocks(database, NullLogger<PostgresLocks>.Instance));
    }

    public async Task DisposeAsync()
    {
        foreach (var node in nodes) await node.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }

    [SkippableFact]
    public async Task One_is_in_at_a_time_and_each_node_keeps_its_order()
    {
        var inside = 0;
        var order = new List<(int Node, int Number)>();

        await Task.WhenAll(Enumerable.Range(0, 90).Select(async i =>
        {
            using var entered = await nodes[i % 3].EnterAsync("c", CancellationToken.None);
            Assert.Equal(1, Interlocked.Increment(ref inside));
            lock (order) order.Add((i % 3, i));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        }));

        Assert.Equal(90, order.Count);
        foreach (var node in order.GroupBy(o => o.Node)) Assert.Equal(node.Select(o => o.Number).Order(), node.Select(o => o.Number));
    }

    [SkippableFact]
    public async Task A_busy_node_lets_the_others_in()
    {
        using var over = new CancellationTokenSource();
        var busy = Enumerable.Range(0, 8).Select(async _ =>
        {
            var times = 0;
            for (; !over.IsCancellationRequested; times++)
            {
                using var entered = await nodes[0].EnterAsync("c", CancellationToken.None);
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, CancellationToken.None);
            }

            return times;
        }).ToList();

        for (var i = 0; i < 10; i++) (await nodes[1].EnterAsync("c", CancellationToken.None)).Dispose();

        await over.CancelAsync();
        Assert.All(await Task.WhenAll(busy), times => Assert.NotEqual(0, times));
    }

    [SkippableFact]
    public async Task Different_conversations_do_not_wait_for_each_other()
    {
        var held = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => nodes[i % 3].EnterAsync($"c{i}", CancellationToken.None)));

        foreach (var one in held) one.Dispose();
    }

    [SkippableFact]
    public async Task Who_gives_up_is_not_waited_for()
    {
        var held = await nodes[0].EnterAsync("c", CancellationToken.None);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => nodes[1].EnterAsync("c", patience.Token));
        var waiting = nodes[2].EnterAsync("c", CancellationToken.None);
        Assert.False(waiting.IsCompleted);

        held.Dispose();

        (await waiting).Dispose();
        (await nodes[1].EnterAsync("c", CancellationToken.None)).Dispose();
    }

    [SkippableFact]
    public async Task The_locks_of_a_node_that_dies_are_free()
    {
        _ = await nodes[0].EnterAsync("c", CancellationToken.None);
        var waiting = nodes[1].EnterAsync("c", CancellationToken.None);
        Assert.False(waiting.IsCompleted);

        await nodes[0].DisposeAsync();

        (await waiting).Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => nodes[0].EnterAsync("another", CancellationToken.None));
    }

    [SkippableFact]
    public async Task Locks_outlive_a_cut_connection()
    {
        var held = await nodes[0].EnterAsync("c", CancellationToken.None);

        await own.CutAsync();
        (await nodes[0].EnterAsync("another", CancellationToken.None)).Dispose();
        var waiting = nodes[1].EnterAsync("c", CancellationToken.None);
        (await nodes[1].EnterAsync("another", CancellationToken.None)).Dispose();
        Assert.False(waiting.IsCompleted);
        held.Dispose();

        (await waiting).Dispose();
        (await nodes[0].EnterAsync("c", CancellationToken.None)).Dispose();
        while (await own.SqlAsync("SELECT 1 FROM pg_locks WHERE locktype = 'advisory'") is not null) await Task.Yield();
    }
}
