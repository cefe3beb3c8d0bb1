using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using SyncBot.Outbox;
using SyncBot.Storage;
using SyncBot.Storage.Sqlite;
using SyncBot.Tests.HandOff;
using SyncBot.Turns;

namespace SyncBot.Tests.Outbox;

/// <summary>One conversation that can't be sent for keeps no other waiting.</summary>
public sealed class OutboxWorkerTests : IAsyncLifetime
{
    private static readonly string[] Conversations = ["1", "2", "3", "4", "5"];

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));
    private readonly Mock<ICarrier> carrier = new();
    private SqliteDatabase database = null!;
    private SqliteOutbox outbox = null!;

    public async Task InitializeAsync()
    {
        database = await SqliteDatabase.OpenAsync("Data Source=:memory:");
        outbox = new SqliteOutbox(database);
        carrier.SetupGet(c => c.Name).Returns("fake");
        carrier.Setup(c => c.CarryAsync(It.IsAny<Activity>(), SendKind.New)).ReturnsAsync(new Carried.Taken("id"));
        foreach (var conversation in Conversations) await SayAsync(conversation);
        clock.Now += Send.Grace;
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Because_its_carrier_fails()
    {
        carrier.Setup(c => c.CarryAsync(It.Is<Activity>(a => a.Text == "1"), SendKind.New)).ThrowsAsync(new NotSupportedException());

        await SendDueAsync(outbox);

        Assert.Empty(await outbox.DueAsync(clock.Now, 9, CancellationToken.None));
        Assert.Equal("1", Assert.Single(await outbox.DeadLettersAsync(9, CancellationToken.None)).Conversation);
    }

    [Fact]
    public async Task Because_the_store_can_not_give_it()
    {
        var poisoned = new Mock<IOutbox>();
        poisoned.Setup(o => o.DueAsync(clock.Now, It.IsAny<int>(), CancellationToken.None)).Returns((DateTimeOffset now, int most, CancellationToken token) => outbox.DueAsync(now, most, token));
        poisoned.Setup(o => o.NextAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns((string conversation, CancellationToken token) => outbox.NextAsync(conversation, token));
        poisoned.Setup(o => o.NextAsync("1", It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidDataException());
        poisoned.Setup(o => o.SentAsync(It.IsAny<WaitingSend>(), "id", CancellationToken.None)).Returns((WaitingSend send, string id, CancellationToken token) => outbox.SentAsync(send, id, token));

        await SendDueAsync(poisoned.Object);

        Assert.Equal(["1"], await outbox.DueAsync(clock.Now, 9, CancellationToken.None));
    }

    private async Task SendDueAsync(IOutbox from)
    {
        var postman = new Postman(from, [carrier.Object], clock, NullLogger<Postman>.Instance);
        using var worker = new OutboxWorker(from, postman, new ConversationLocks(), clock, NullLogger<OutboxWorker>.Instance);
        await worker.TakeDueAsync(CancellationToken.None);
    }

    private Task SayAsync(string conversation)
    {
        var send = new Send(SendKey.New(), "fake", SendKind.New, Target: null, ActivityJson.Write(new Activity(ActivityTypes.Message) { Text = conversation }));
        return new SqliteStore(database).SaveAsync(new TurnChanges(conversation, "p", DialogState: null, CaseId: null, Case: null, HandOvers: [], clock.Now) { Sends = [send] }, CancellationToken.None);
    }
}
