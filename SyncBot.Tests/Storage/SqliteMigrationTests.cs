using Microsoft.Data.Sqlite;
using SyncBot.Storage.Sqlite;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Storage;

public sealed class SqliteMigrationTests : IDisposable
{
    // As the first version made it.
    private const string First = """
        CREATE TABLE conversations (key TEXT PRIMARY KEY, state TEXT NOT NULL, updated INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE cases (person TEXT PRIMARY KEY, id TEXT NOT NULL, state TEXT NOT NULL, updated INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE handovers (id INTEGER PRIMARY KEY AUTOINCREMENT, payload TEXT NOT NULL, due INTEGER NOT NULL, attempts INTEGER NOT NULL, delivered INTEGER);
        CREATE INDEX handovers_due ON handovers (due) WHERE delivered IS NULL;
        PRAGMA user_version = 1;
        """;

    private readonly TempFolder folder = new();

    private string Source => $"Data Source={folder.File("store.db")};Pooling=False";

    [Fact]
    public async Task Cases_of_a_file_of_the_first_version_are_still_their_persons()
    {
        await MakeAsync(First + """
            INSERT INTO conversations VALUES ('c', 'stack', 1);
            INSERT INTO cases VALUES ('webchat/users/a', 'AAAAAAA', 'case of a', 1), ('webchat/users/b', 'BBBBBBB', 'case of b', 2);
            INSERT INTO handovers (payload, due, attempts) VALUES ('{}', 1, 0);
            """);
        await using var database = await SqliteDatabase.OpenAsync(Source);
        var store = new SqliteStore(database);

        var id = await store.CaseOfAsync("webchat/users/a", CancellationToken.None);
        var stored = await store.LoadAsync("c", id, CancellationToken.None);

        Assert.Equal("AAAAAAA", id);
        Assert.Equal(("stack", "case of a"), (stored.DialogState, stored.Case));
        Assert.Equal("BBBBBBB", await store.CaseOfAsync("webchat/users/b", CancellationToken.None));
        Assert.Single(await store.DueHandOversAsync(DateTimeOffset.UnixEpoch.AddDays(1), 10, CancellationToken.None));
    }

    [Fact]
    public async Task Two_cases_that_bear_one_id_by_chance_are_never_made_one()
    {
        await MakeAsync(First + "INSERT INTO cases VALUES ('webchat/users/a', 'AAAAAAA', 'case of a', 1), ('webchat/users/b', 'AAAAAAA', 'case of b', 2);");
        await using var database = await SqliteDatabase.OpenAsync(Source);
        var store = new SqliteStore(database);

        Assert.Null(await store.CaseOfAsync("webchat/users/a", CancellationToken.None));
        var id = await store.CaseOfAsync("webchat/users/b", CancellationToken.None);
        Assert.Equal("case of b", (await store.LoadAsync("c", id, CancellationToken.None)).Case);
    }

    public void Dispose() => folder.Dispose();

    private async Task MakeAsync(string sql)
    {
        await using var connection = new SqliteConnection(Source);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
