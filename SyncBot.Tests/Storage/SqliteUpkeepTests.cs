using Microsoft.Data.Sqlite;
using SyncBot.Storage.Sqlite;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Storage;

public sealed class SqliteUpkeepTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private SqliteDatabase database = null!;

    private string Copy => folder.File("copy.db");

    public async Task InitializeAsync() => database = await SqliteDatabase.OpenAsync($"Data Source={folder.File("store.db")};Pooling=False");

    public async Task DisposeAsync() => await database.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_copy_that_is_given_up_leaves_no_file()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new SqliteUpkeep(database, keys: null).BackUpAsync(Copy, new CancellationToken(canceled: true)));

        Assert.False(File.Exists(Copy));
    }

    [Fact]
    public async Task A_copy_that_can_not_be_read_leaves_no_file()
    {
        await using (var connection = new SqliteConnection($"Data Source={folder.File("store.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            await command.ExecuteNonQueryAsync();
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => new SqliteUpkeep(database, keys: null).BackUpAsync(Copy, CancellationToken.None));

        Assert.False(File.Exists(Copy));
    }

    [Fact]
    public async Task A_file_that_is_there_already_stays_as_it_is()
    {
        await File.WriteAllTextAsync(Copy, "precious");

        await Assert.ThrowsAsync<IOException>(() => new SqliteUpkeep(database, keys: null).BackUpAsync(Copy, new CancellationToken(canceled: true)));

        Assert.Equal("precious", await File.ReadAllTextAsync(Copy));
    }
}
