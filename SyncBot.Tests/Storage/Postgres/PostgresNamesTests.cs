using System.Diagnostics;
using SyncBot.Storage;
using SyncBot.Storage.Sealed;

namespace SyncBot.Tests.Storage.Postgres;

[Collection(PostgresTests.Name)]
public sealed class PostgresNamesTests(OwnDatabase own) : IClassFixture<OwnDatabase>
{
    [SkippableFact]
    public async Task What_a_snapshot_held_when_it_was_destroyed_is_scrubbed_a_day_later()
    {
        await using var store = (await own.OpenEmptyAsync()).Store;
        var alias = await CondemnedAsync(store, "a");
        await using (await own.BeginAsync("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1"))
        {
            await store.Names.DestroyAsync([alias.Id], CancellationToken.None);
            Assert.True(await own.IsOnDiskAsync(alias.Key));
        }

        await store.Names.ScrubAsync(CancellationToken.None);
        Assert.True(await own.IsOnDiskAsync(alias.Key));
        await own.SqlAsync("UPDATE syncbot_keys.identity SET destroyed = destroyed - interval '1 day'");

        await store.Names.ScrubAsync(CancellationToken.None);

        Assert.False(await own.IsOnDiskAsync(alias.Key));
        Assert.Equal(DBNull.Value, await own.SqlAsync("SELECT destroyed FROM syncbot_keys.identity"));
    }

    [SkippableFact]
    public async Task What_is_destroyed_while_somebody_has_the_table_open_is_scrubbed_after_that()
    {
        await using var store = (await own.OpenEmptyAsync()).Store;
        Alias[] aliases = [await CondemnedAsync(store, "a"), await CondemnedAsync(store, "b")];
        await using (await own.BeginAsync("BEGIN; LOCK TABLE syncbot_keys.names IN ACCESS SHARE MODE"))
        {
            var began = Stopwatch.GetTimestamp();
            await store.Names.DestroyAsync([aliases[0].Id], CancellationToken.None);
            Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(5));

            // It is not waited for again at once.
            var again = await own.SqlAsync("SELECT again FROM syncbot_keys.rewriting WHERE again > now()");
            await store.Names.DestroyAsync([aliases[1].Id], CancellationToken.None);
            Assert.Equal(again, Assert.IsType<DateTime>(await own.SqlAsync("SELECT again FROM syncbot_keys.rewriting")));
            Assert.True(await own.IsOnDiskAsync(aliases[0].Key));
        }

        await own.SqlAsync("UPDATE syncbot_keys.rewriting SET again = now()");
        await store.Names.ScrubAsync(CancellationToken.None);

        foreach (var alias in aliases) Assert.False(await own.IsOnDiskAsync(alias.Key));
        Assert.Equal(DBNull.Value, await own.SqlAsync("SELECT again FROM syncbot_keys.rewriting"));
    }

    [SkippableFact]
    public async Task Of_two_who_are_destroyed_together_nothing_is_left()
    {
        await using var store = (await own.OpenEmptyAsync()).Store;
        for (var pair = 0; pair < 5; pair++)
        {
            Alias[] aliases = [await CondemnedAsync(store, "a"), await CondemnedAsync(store, "b")];

            await Task.WhenAll(aliases.Select(a => store.Names.DestroyAsync([a.Id], CancellationToken.None)));

            foreach (var alias in aliases) Assert.False(await own.IsOnDiskAsync(alias.Key));
        }
    }

    private static async Task<Alias> CondemnedAsync(OpenStore store, string name)
    {
        var alias = await store.Names.TakeAsync(name, DateTimeOffset.UnixEpoch, CancellationToken.None);
        await store.Names.CondemnAsync([alias.Id], CancellationToken.None);
        return alias;
    }
}
