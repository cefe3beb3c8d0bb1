using Microsoft.Data.Sqlite;
using SyncBot.Storage;
using SyncBot.Storage.Sealed;
using SyncBot.Storage.Sqlite;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Storage;

public sealed class SqliteNamesTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private SqliteDatabase database = null!;
    private SqliteNames names = null!;

    private string ConnectionString => $"Data Source={folder.File("keys.db")};Pooling=False";

    public async Task InitializeAsync()
    {
        database = await SqliteDatabase.OpenAsync(ConnectionString, SqliteNames.Schema, CancellationToken.None);
        names = new SqliteNames(database);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task No_byte_of_what_is_destroyed_is_left_in_the_file_or_beside_it()
    {
        var alias = await CondemnedAsync();
        var stays = await names.TakeAsync("b", DateTimeOffset.UnixEpoch, CancellationToken.None);
        Assert.True(IsOnDisk(alias.Key));

        await names.DestroyAsync([alias.Id], CancellationToken.None);

        Assert.False(IsOnDisk(alias.Key));
        Assert.False(IsOnDisk("somebody's name"u8));
        Assert.True(IsOnDisk(stays.Key));
    }

    [Fact]
    public async Task What_somebody_read_when_it_was_destroyed_is_scrubbed_later()
    {
        var alias = await CondemnedAsync();
        await using (await SnapshotAsync())
        {
            await names.DestroyAsync([alias.Id], CancellationToken.None);
            Assert.True(IsOnDisk(alias.Key));
        }

        await names.ScrubAsync(CancellationToken.None);

        Assert.False(IsOnDisk(alias.Key));
    }

    [Fact]
    public async Task Names_of_a_version_that_kept_no_log_are_found()
    {
        var alias = await names.TakeAsync("b", DateTimeOffset.UnixEpoch, CancellationToken.None);
        await database.DisposeAsync();
        await using (var connection = new SqliteConnection(ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = TRUNCATE";
            Assert.Equal("truncate", await command.ExecuteScalarAsync());
        }

        await InitializeAsync();

        Assert.Equal(alias.Key, (await names.FindAsync("b", CancellationToken.None))!.Key);
    }

    private async Task<Alias> CondemnedAsync()
    {
        var alias = await names.TakeAsync("somebody's name", DateTimeOffset.UnixEpoch, CancellationToken.None);
        await names.CondemnAsync([alias.Id], CancellationToken.None);
        return alias;
    }

    // As a copy that is being made reads it.
    private async Task<SqliteConnection> SnapshotAsync()
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN; SELECT count(*) FROM names";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private bool IsOnDisk(ReadOnlySpan<byte> bytes)
    {
        foreach (var file in Directory.EnumerateFiles(folder.Path))
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var all = new byte[open.Length];
            open.ReadExactly(all);
            if (all.AsSpan().IndexOf(bytes) >= 0) return true;
        }

        return false;
    }
}
