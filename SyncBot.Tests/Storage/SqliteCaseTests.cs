using Microsoft.Data.Sqlite;
using SyncBot.Storage;
using SyncBot.Storage.Sqlite;

namespace SyncBot.Tests.Storage;

public sealed class SqliteCaseTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_code_that_is_gone_saves_nothing_of_the_turn()
    {
        await using var database = await SqliteDatabase.OpenAsync("Data Source=:memory:");
        var store = new SqliteStore(database);
        await store.SaveAsync(Turn("a", "X", "first", null) with { Issued = new IssuedCode("hash", "", Now.AddHours(1)) }, CancellationToken.None);

        var first = await store.SaveAsync(Turn("b", "X", "second", "X") with { Redeemed = "hash" }, CancellationToken.None);
        var second = await store.SaveAsync(Turn("c", "X", "third", "X") with { Redeemed = "hash" }, CancellationToken.None);

        Assert.Equal((true, false), (first, second));
        Assert.Equal(("X", null), (await store.CaseOfAsync("b", CancellationToken.None), await store.CaseOfAsync("c", CancellationToken.None)));
        Assert.Equal("second", (await store.LoadAsync("c", "X", CancellationToken.None)).Case);
    }

    [Fact]
    public async Task A_new_case_never_takes_the_place_of_another_of_the_same_id()
    {
        await using var database = await SqliteDatabase.OpenAsync("Data Source=:memory:");
        var store = new SqliteStore(database);
        await store.SaveAsync(Turn("a", "X", "case of a", null), CancellationToken.None);

        await Assert.ThrowsAsync<SqliteException>(() => store.SaveAsync(Turn("b", "X", "case of b", null), CancellationToken.None));

        Assert.Equal("case of a", (await store.LoadAsync("a", "X", CancellationToken.None)).Case);
        Assert.Null(await store.CaseOfAsync("b", CancellationToken.None));
    }

    [Fact]
    public async Task A_case_that_is_left_by_its_last_person_goes_with_its_code()
    {
        await using var database = await SqliteDatabase.OpenAsync("Data Source=:memory:");
        var store = new SqliteStore(database);
        await store.SaveAsync(Turn("a", "X", "old", null) with { Issued = new IssuedCode("hash", "", Now.AddHours(1)) }, CancellationToken.None);

        await store.SaveAsync(Turn("a", "Y", "new", "X"), CancellationToken.None);

        Assert.Null((await store.LoadAsync("a", "X", CancellationToken.None)).Case);
        Assert.Null((await store.TryCodeAsync("hash", "b", Now, CancellationToken.None)).CaseId);
    }

    private static TurnChanges Turn(string person, string id, string @case, string? loaded) =>
        new(person, person, DialogState: null, id, @case, HandOvers: [], Now) { LoadedCaseId = loaded };
}
