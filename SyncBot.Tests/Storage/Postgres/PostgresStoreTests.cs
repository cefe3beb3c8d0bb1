using SyncBot.Storage;
using SyncBot.Storage.Postgres;

namespace SyncBot.Tests.Storage.Postgres;

[Collection(PostgresTests.Name)]
public sealed class PostgresStoreTests(OwnDatabase own) : StoreContract, IClassFixture<OwnDatabase>
{
    private PostgresDatabase? database;

    private protected override async Task<OpenStore> OpenAsync()
    {
        (var store, database) = await own.OpenEmptyAsync();
        return store;
    }

    [SkippableFact]
    public async Task A_turn_that_was_overtaken_is_saved_nowhere()
    {
        await Turns.SaveAsync(Turn("a", "X", "1", null) with { DialogState = "1" }, CancellationToken.None);
        var loaded = await Turns.LoadAsync("a", "X", CancellationToken.None);
        TurnChanges[] overtaken =
        [
            Turn("a", "X", "stale", "X") with { DialogState = "stale", LoadedVersion = loaded.Version },
            Turn("a", "X", "stale", "X") with { LoadedVersion = loaded.Version },
            Turn("a", null, null, null) with { LoadedVersion = loaded.Version },
            Turn("a", "Y", "stale", "X") with { DialogState = "stale", LoadedVersion = loaded.Version },
            Turn("a", "Y", "stale", null) with { DialogState = "stale", LoadedVersion = new TurnVersion(Conversation: null, Case: null) },
            Turn("a", "X", "stale", "X") with { Conversation = "b", DialogState = "stale", LoadedVersion = loaded.Version! with { Conversation = null } },
            Turn("a", "Y", "stale", null) with { Conversation = "b", DialogState = "stale", LoadedVersion = new TurnVersion(Conversation: null, Case: null) },
        ];
        await Turns.SaveAsync(Turn("a", "X", "2", "X") with { DialogState = "2", LoadedVersion = loaded.Version }, CancellationToken.None);

        foreach (var turn in overtaken)
        {
            await Assert.ThrowsAsync<StaleTurnException>(() => Turns.SaveAsync(turn with { HandOvers = ["stale"], Delivery = new Delivery("d", "stale"), Log = new ConversationLog("a", ["stale"]) }, CancellationToken.None));
        }

        var stored = await Turns.LoadAsync("a", "X", CancellationToken.None);
        Assert.Equal(("2", "2"), (stored.DialogState, stored.Case));
        Assert.Null((await Turns.LoadAsync("b", "Y", CancellationToken.None)).Case);
        Assert.Null(await Turns.AnswerToAsync("d", CancellationToken.None));
        Assert.Empty(await Turns.DueHandOversAsync(Now, 10, CancellationToken.None));
        Assert.Empty(await Conversations.ActivitiesAsync("a", 0, 10, CancellationToken.None));
    }

    [SkippableFact]
    public async Task What_another_node_has_answered_already_is_not_answered_again()
    {
        var (first, second) = (Turn("a", "X", "1", null) with { Delivery = new Delivery("d", "first") }, Turn("b", "Y", "1", null) with { Delivery = new Delivery("d", "second") });
        await Turns.SaveAsync(first, CancellationToken.None);

        await Assert.ThrowsAsync<StaleTurnException>(() => Turns.SaveAsync(second, CancellationToken.None));

        Assert.Equal("first", await Turns.AnswerToAsync("d", CancellationToken.None));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_commit_of_which_nobody_knows_how_it_ended_is_found(bool wasDelivered)
    {
        var turn = Turn("a", "X", "1", null) with { DialogState = "1", Delivery = wasDelivered ? new Delivery("d", "answer") : null, LoadedVersion = new TurnVersion(Conversation: null, Case: null) };
        var commit = new TurnCommit(turn, "node");

        // The answer to the first attempt was lost.
        Assert.True(await database!.RunAsync(commit.TryAsync, CancellationToken.None));
        Assert.True(await database.RunAsync(commit.TryAsync, CancellationToken.None));

        await Assert.ThrowsAsync<StaleTurnException>(() => Turns.SaveAsync(turn with { CaseId = "Y" }, CancellationToken.None));
        Assert.Equal(1L, await own.SqlAsync("SELECT count(*) FROM deliveries"));
    }

    [SkippableFact]
    public async Task An_attempt_that_is_still_under_way_is_waited_for()
    {
        var turn = Turn("a", "X", "1", null) with { DialogState = "1", Delivery = new Delivery("d", "answer"), LoadedVersion = new TurnVersion(Conversation: null, Case: null) };
        var commit = new TurnCommit(turn, "node");
        Task<bool>? trying = null;
        await database!.InTransactionAsync(
            async connection =>
            {
                await using var statements = new Statements(connection);
                statements.Add("INSERT INTO deliveries (key, turn, at) VALUES ('d', $1, 0)", Guid.NewGuid());
                await statements.RunAsync(CancellationToken.None);
                trying = Task.Run(() => database.RunAsync(commit.TryAsync, CancellationToken.None));
                while (await own.SqlAsync("SELECT 1 FROM pg_locks WHERE NOT granted") is null) await Task.Yield();
                Assert.False(trying.IsCompleted);
                return true;
            },
            CancellationToken.None);

        await Assert.ThrowsAsync<StaleTurnException>(() => trying!);
    }

    [SkippableFact]
    public async Task A_hand_over_is_given_to_one_node_at_a_time()
    {
        await Turns.SaveAsync(Turn("a", null, null, null) with { HandOvers = [.. Enumerable.Range(0, 40).Select(i => $"{i}")] }, CancellationToken.None);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Turns.DueHandOversAsync(Now, 10, CancellationToken.None)));

        Assert.Equal(40, claimed.SelectMany(c => c).Select(h => h.Id).Distinct().Count());
        Assert.Equal(40, claimed.Sum(c => c.Count));
        Assert.Equal(40, (await Turns.DueHandOversAsync(Now.AddHours(1), 100, CancellationToken.None)).Count);
    }

    [SkippableFact]
    public async Task Text_that_PostgreSQL_has_no_place_for_is_taken_all_the_same()
    {
        string[] people = ["a\0", "a\0\0", "a\ud800", "a\udc00", "a"];
        foreach (var (person, i) in people.Select((p, i) => (p, i))) await Turns.SaveAsync(Turn(person, $"X{i}", $"{i}\0\ud800", null), CancellationToken.None);

        for (var i = 0; i < people.Length; i++) Assert.Equal($"X{i}", await Turns.CaseOfAsync(people[i], CancellationToken.None));
        Assert.Equal("0\ufffd\ufffd", (await Turns.LoadAsync("a", "X0", CancellationToken.None)).Case);
    }
}
