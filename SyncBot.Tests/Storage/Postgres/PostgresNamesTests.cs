using Npgsql;
using SyncBot.Storage.Sealed;

namespace SyncBot.Tests.Storage.Postgres;

[Collection(PostgresTests.Name)]
public sealed class PostgresNamesTests(OwnDatabase own) : IClassFixture<OwnDatabase>
{
    [SkippableFact]
    public async Task What_a_snapshot_held_when_it_was_destroyed_is_scrubbed_a_day_later()
    {
        await using var store = (await own.OpenEmptyAsync()).Store;
        var alias = await store.Names.TakeAsync("a", DateTimeOffset.UnixEpoch, CancellationToken.None);
        await using (await SnapshotAsync())
        {
            await store.Names.CondemnAsync([alias.Id], CancellationToken.None);
            await store.Names.DestroyAsync([alias.Id], CancellationToken.None);
            Assert.True(await IsOnDiskAsync(alias.Key));
        }

        await store.Names.ScrubAsync(CancellationToken.None);
        Assert.True(await IsOnDiskAsync(alias.Key));
        await own.SqlAsync("UPDATE syncbot_keys.identity SET destroyed = destroyed - interval '1 day'");

        await store.Names.ScrubAsync(CancellationToken.None);

        Assert.False(await IsOnDiskAsync(alias.Key));
        Assert.Equal(DBNull.Value, await own.SqlAsync("SELECT destroyed FROM syncbot_keys.identity"));
    }

    // As a dump holds it.
    private async Task<NpgsqlConnection> SnapshotAsync()
    {
        var connection = new NpgsqlConnection(own.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private async Task<bool> IsOnDiskAsync(byte[] key)
    {
        await own.SqlAsync("CHECKPOINT");
        return (bool)(await own.SqlAsync($"SELECT position('\\x{Convert.ToHexString(key)}'::bytea IN pg_read_binary_file(pg_relation_filepath('syncbot_keys.names'))) > 0"))!;
    }
}
