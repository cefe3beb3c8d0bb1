using Microsoft.Bot.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using SyncBot.Outbox;
using SyncBot.Retention;
using SyncBot.Storage;
using SyncBot.Storage.Sealed;
using SyncBot.Storage.Sqlite;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Storage;

/// <summary>That a row which nobody can read is set aside and told, and keeps nothing of anybody else.</summary>
public sealed class DamagedRowsTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "secret";

    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] People = ["a", "b", "c"];

    private readonly TempFolder folder = new();
    private readonly LogRecorder log = new();
    private readonly LoggerFactory loggers;
    private OpenStore store = null!;

    public DamagedRowsTests() => loggers = new LoggerFactory([log]);

    private string File => folder.File("store.db");

    public async Task InitializeAsync() => store = (await SqliteParts.OpenAsync(StorageSettings.InFile(File), CancellationToken.None)).Sealed(TimeProvider.System, loggers);

    public async Task DisposeAsync() => await store.DisposeAsync();

    public void Dispose()
    {
        loggers.Dispose();
        log.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_messages_that_take_long(bool losesItsMark)
    {
        foreach (var person in People) await store.Inbox.KeepAsync(new KeptTurn(person, person, "carrier", Secret), CancellationToken.None);
        await SqlAsync(losesItsMark ? "UPDATE incoming SET activity = 'x' || activity WHERE id = 2" : Damage.In("incoming", "activity", "id = 2"));
        var key = await SqlAsync("SELECT key FROM incoming WHERE id = 2");

        Assert.Equal(["a", "c"], (await store.Inbox.ClaimAsync(Now, 64, CancellationToken.None)).Select(t => t.Key));

        AssertTold($"key {key}");
        Assert.Equal(["a", "c"], (await store.Inbox.ClaimAsync(Now + IInbox.Claim, 64, CancellationToken.None)).Select(t => t.Key));
        AssertTold($"key {key}");
    }

    [Fact]
    public async Task Of_messages_whose_people_are_forgotten_nothing_is_told()
    {
        foreach (var person in People) await store.Inbox.KeepAsync(new KeptTurn(person, person, "carrier", Secret), CancellationToken.None);
        await store.Names.CondemnAsync([(await store.Names.FindAsync("b", CancellationToken.None))!.Id], CancellationToken.None);

        Assert.Equal(["a", "c"], (await store.Inbox.ClaimAsync(Now, 64, CancellationToken.None)).Select(t => t.Key));

        Assert.Empty(log.Errors);
        Assert.Equal("2", await SqlAsync("SELECT count(*) FROM incoming"));
    }

    [Fact]
    public async Task Of_hand_overs()
    {
        foreach (var person in People) await store.Turns.SaveAsync(Turn(person) with { HandOvers = [person + Secret] }, CancellationToken.None);
        await SqlAsync(Damage.In("handovers", "payload", "id = 2"));

        Assert.Equal(["asecret", "csecret"], (await store.Turns.DueHandOversAsync(Now, 20, CancellationToken.None)).Select(h => h.Payload));

        AssertTold("handovers, id 2");
        Assert.Equal([1, 3], (await store.Turns.DueHandOversAsync(Now, 20, CancellationToken.None)).Select(h => h.Id));
        AssertTold("handovers, id 2");
    }

    [Fact]
    public async Task Of_follow_ups()
    {
        foreach (var person in People) await store.Turns.SaveAsync(Turn(person, "X" + person) with { FollowUp = new FollowUp("X" + person, person, person, Now, Secret) }, CancellationToken.None);
        var alias = (await store.Names.FindAsync(CaseNames.Of("Xb"), CancellationToken.None))!.Id;
        await SqlAsync(Damage.In("follow_ups", "address", $"case_id = '{alias}'"));

        Assert.Equal(["a", "c"], (await store.FollowUps.ClaimAsync(Now, 32, TimeSpan.FromMinutes(2), CancellationToken.None)).Select(c => c.What.Person).Order(StringComparer.Ordinal));

        AssertTold($"case_id {alias}");
        Assert.Equal("2", await SqlAsync("SELECT count(*) FROM follow_ups"));
    }

    [Fact]
    public async Task Of_dead_letters()
    {
        foreach (var person in People)
        {
            await SayAsync(person);
            await store.Outbox.GiveUpAsync((await store.Outbox.NextAsync(person, CancellationToken.None))!, "refused", Now, CancellationToken.None);
        }

        await SqlAsync(Damage.In("outgoing", "reason", "id = 2"));

        Assert.Equal([("a", "refused"), ("b", "Why is damaged and can't be read."), ("c", "refused")], (await store.Outbox.DeadLettersAsync(9, CancellationToken.None)).Select(d => (d.Conversation, d.Reason)));
    }

    [Fact]
    public async Task Of_replies_on_their_way()
    {
        foreach (var text in People) await SayAsync("a", text);
        await SqlAsync(Damage.In("outgoing", "activity", "id = 2"));
        var (carrier, carried) = (new Mock<ICarrier>(), new List<string>());
        carrier.SetupGet(c => c.Name).Returns("fake");
        carrier.Setup(c => c.CarryAsync(It.IsAny<Activity>(), SendKind.New)).ReturnsAsync(new Carried.Taken("id")).Callback((Activity activity, SendKind _) => carried.Add(activity.Text));

        Assert.False(await new Postman(store.Outbox, [carrier.Object], TimeProvider.System, NullLogger<Postman>.Instance).SendAsync("a", CancellationToken.None));

        Assert.Equal(["a", "c"], carried);
        Assert.Equal((2, "What was kept can't be read."), Assert.Single((await store.Outbox.DeadLettersAsync(9, CancellationToken.None)).Select(d => (d.Id, d.Reason))));
    }

    [Fact]
    public async Task Of_what_was_said()
    {
        string[] said = [.. Enumerable.Range(1, 250).Select(i => $"{i}")];
        await store.Conversations.OpenAsync(new KeptConversation("a", "dl_u"), resumeHash: null, Now, CancellationToken.None);
        await store.Turns.SaveAsync(Turn("a") with { DialogState = "stack", Log = new ConversationLog("a", said) }, CancellationToken.None);
        await SqlAsync(Damage.In("activities", "activity", "number IN (2, 99, 101) OR number > 248"));

        // A page that is not full is the last one.
        var (pages, after) = (new List<string[]>(), 0L);
        while (await store.Conversations.ActivitiesAsync("a", after, 100, CancellationToken.None) is { Count: > 0 } page)
        {
            pages.Add([.. page.Select(a => a.Json)]);
            after = page[^1].Number;
        }

        Assert.Equal([100, 100, 45], pages.Select(p => p.Length));
        Assert.Equal(said.Except(["2", "99", "101", "249", "250"]), pages.SelectMany(p => p));
        Assert.Contains(log.Errors, e => e.Contains("number 101.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_what_a_turn_loads()
    {
        await store.Turns.SaveAsync(Turn("a", "X") with { DialogState = Secret, Issued = new IssuedCode("hash", Secret, Now.AddDays(1)) }, CancellationToken.None);
        await SqlAsync(Damage.In("codes", "given"));
        await SqlAsync(Damage.In("conversations", "state"));

        var stored = await store.Turns.LoadAsync("a", "X", CancellationToken.None);
        Assert.Equal((null, Secret, false, null), (stored.DialogState, stored.Case, stored.IsCaseLost, stored.Code));

        await SqlAsync(Damage.In("cases", "state"));
        stored = await store.Turns.LoadAsync("a", "X", CancellationToken.None);
        Assert.Equal((null, true), (stored.Case, stored.IsCaseLost));
        foreach (var (table, name) in new[] { ("codes", CaseNames.Of("X")), ("cases", CaseNames.Of("X")), ("conversations", "a") })
        {
            var alias = (await store.Names.FindAsync(name, CancellationToken.None))!.Id;
            Assert.Contains(log.Errors, e => e.Contains($"{table}, alias {alias}.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Of_an_answer_that_is_asked_for_again()
    {
        await store.Turns.SaveAsync(Turn("a") with { Delivery = new Delivery("d", Secret) }, CancellationToken.None);
        await SqlAsync(Damage.In("deliveries", "answer"));

        Assert.Equal("", await store.Turns.AnswerToAsync("d", CancellationToken.None));
    }

    [Fact]
    public async Task Of_what_is_handed_out()
    {
        await store.Turns.SaveAsync(Turn("a", "X") with { DialogState = "stack", HandOvers = [Secret] }, CancellationToken.None);
        await SqlAsync(Damage.In("cases", "state"));
        var all = await new Erasure(store.Names, store.Traces).AllOfAsync(["a"], CancellationToken.None);

        var disclosed = await new Disclosure(store.Names, store.Traces).OfAsync(all, CancellationToken.None);

        Assert.Contains("\"stack\"", disclosed, StringComparison.Ordinal);
        Assert.Contains($"\"{Secret}\"", disclosed, StringComparison.Ordinal);
        Assert.Matches("""
            "kind": "case",\s*"about": "cases/X",\s*"at": "[^"]*",\s*"damaged": true
            """.Trim(), disclosed);
    }

    private static TurnChanges Turn(string person, string? caseId = null) => new(person, person, DialogState: null, caseId, caseId is null ? null : Secret, HandOvers: [], Now);

    private Task SayAsync(string conversation, string text = Secret) =>
        store.Turns.SaveAsync(Turn(conversation) with { Sends = [new Send(SendKey.New(), "fake", SendKind.New, Target: null, ActivityJson.Write(new Activity(ActivityTypes.Message) { Text = text }))] }, CancellationToken.None);

    private void AssertTold(string row)
    {
        var told = Assert.Single(log.Errors);
        Assert.Contains(row, told, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, told, StringComparison.Ordinal);
    }

    private async Task<string?> SqlAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync())?.ToString();
    }
}
