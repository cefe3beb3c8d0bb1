using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using SyncBot.Storage;
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

    private static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

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

    // As the last version before names and keys were apart has kept it; and as it is found when that process ended in the middle of being brought up to date.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_kept_unsealed_is_found_under_its_names_and_sealed_when_it_is_saved_again(bool endedInBetween)
    {
        var settings = StorageSettings.InFile(folder.File("store.db"));
        await using (var earlier = await SqliteDatabase.OpenAsync(settings.ConnectionString))
        {
            await new SqliteStore(earlier).SaveAsync(New("case") with { DialogState = "stack", Issued = new IssuedCode("hash", "given", Now.AddDays(1)) }, CancellationToken.None);
            await new SqliteConversationStore(earlier).OpenAsync(new KeptConversation("c", "directline/users/dl_x"), "resume", Now, CancellationToken.None);
            await earlier.WriteAsync(file => file.Execute("INSERT INTO phone_key VALUES (1, 'AQID')"), CancellationToken.None);
        }

        if (endedInBetween)
        {
            await using var keys = await SqliteDatabase.OpenAsync(settings.KeysConnectionString, SqliteNames.Schema, CancellationToken.None);
            await new SqliteNames(keys).AdoptAsync([("sms/users/a", "sms/users/a")], [1, 2, 3], Now, CancellationToken.None);
        }

        await using var raw = await SqliteParts.OpenAsync(settings, CancellationToken.None);
        var store = raw.Sealed(TimeProvider.System, NullLoggerFactory.Instance);
        Assert.Equal("AAAAAAA", await store.Turns.CaseOfAsync("sms/users/a", CancellationToken.None));
        var stored = await store.Turns.LoadAsync("sms/conversations/a", "AAAAAAA", CancellationToken.None);
        Assert.Equal(("stack", "case", "given"), (stored.DialogState, stored.Case, stored.Code!.Given));
        Assert.Equal("dl_x", (await store.Conversations.ResumeAsync("resume", Now, Now, CancellationToken.None))!.User);
        Assert.Equal([1, 2, 3], await store.Names.SecretAsync(CancellationToken.None));

        await store.Turns.SaveAsync(New("later") with { LoadedCaseId = "AAAAAAA" }, CancellationToken.None);

        Assert.Equal("later", (await store.Turns.LoadAsync("sms/conversations/a", "AAAAAAA", CancellationToken.None)).Case);
        Assert.StartsWith("sealed:", (await raw.Turns.LoadAsync("none", "AAAAAAA", CancellationToken.None)).Case, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static TurnChanges New(string @case) => new("sms/conversations/a", "sms/users/a", DialogState: null, "AAAAAAA", @case, HandOvers: [], Now);

    private async Task MakeAsync(string sql)
    {
        await using var connection = new SqliteConnection(Source);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
