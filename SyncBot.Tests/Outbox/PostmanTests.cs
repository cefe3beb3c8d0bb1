using Microsoft.Bot.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using SyncBot.Outbox;
using SyncBot.Storage;
using SyncBot.Storage.Sqlite;
using SyncBot.Tests.HandOff;

namespace SyncBot.Tests.Outbox;

public sealed class PostmanTests : IAsyncLifetime
{
    private readonly ManualClock clock = new(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));
    private readonly FakeCarrier carrier = new();
    private SqliteDatabase database = null!;
    private SqliteOutbox outbox = null!;
    private Postman postman = null!;

    public async Task InitializeAsync()
    {
        database = await SqliteDatabase.OpenAsync("Data Source=:memory:");
        outbox = new SqliteOutbox(database);
        postman = new Postman(outbox, [carrier], clock, NullLogger<Postman>.Instance);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task All_that_waits_is_sent_in_order_and_once()
    {
        await SayAsync("1", "2", "3");

        Assert.True(await SendAsync());
        Assert.True(await SendAsync());

        Assert.Equal(["New 1", "New 2", "New 3"], carrier.Carried);
    }

    [Fact]
    public async Task What_the_channel_puts_off_is_sent_when_it_says_and_before_what_was_said_later()
    {
        await SayAsync("1", "2");
        carrier.Answers.Enqueue(new Carried.NotNow("busy", TimeSpan.FromSeconds(30)));

        Assert.False(await SendAsync());
        await SayAsync("3");
        clock.Now += TimeSpan.FromSeconds(29);
        Assert.False(await SendAsync());
        Assert.Equal(["New 1"], carrier.Carried);

        clock.Now += TimeSpan.FromSeconds(1);
        Assert.True(await SendAsync());
        Assert.Equal(["New 1", "New 1", "New 2", "New 3"], carrier.Carried);
    }

    [Fact]
    public async Task Each_failure_makes_the_next_wait_longer_up_to_a_minute()
    {
        await SayAsync("1");
        var waits = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            carrier.Answers.Enqueue(new Carried.NotNow("not there"));
            await SendAsync();
            var due = (await outbox.NextAsync("a", CancellationToken.None))!.Due;
            waits.Add((due - clock.Now).TotalSeconds);
            clock.Now = due;
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], waits);
    }

    [Fact]
    public async Task What_may_have_arrived_is_not_sent_again_and_an_operator_can_see_it()
    {
        await SayAsync("1", "2");
        carrier.Answers.Enqueue(new Carried.Unknown("the line broke."));

        Assert.False(await SendAsync());

        Assert.Equal(["New 1", "New 2"], carrier.Carried);
        Assert.Equal("It may have been sent or not: the line broke.", Assert.Single(await outbox.DeadLettersAsync(9, CancellationToken.None)).Reason);
    }

    [Fact]
    public async Task What_the_channel_refuses_does_not_keep_the_rest()
    {
        await SayAsync("1", "2");
        carrier.Answers.Enqueue(new Carried.Refused("no"));

        Assert.False(await SendAsync());

        Assert.Equal(["New 1", "New 2"], carrier.Carried);
        Assert.Equal("no", Assert.Single(await outbox.DeadLettersAsync(9, CancellationToken.None)).Reason);
    }

    [Fact]
    public async Task What_was_sent_is_not_sent_again_because_the_store_could_not_be_told()
    {
        await SayAsync("1", "2");
        var full = new Mock<IOutbox>();
        full.Setup(o => o.NextAsync("a", CancellationToken.None)).Returns(() => outbox.NextAsync("a", CancellationToken.None));
        full.Setup(o => o.SentAsync(It.IsAny<WaitingSend>(), It.IsAny<string?>(), CancellationToken.None)).ThrowsAsync(new IOException("The disk is full."));
        postman = new Postman(full.Object, [carrier], clock, NullLogger<Postman>.Instance);

        for (var i = 0; i < 3; i++) await Assert.ThrowsAsync<IOException>(SendAsync);
        full.Setup(o => o.SentAsync(It.IsAny<WaitingSend>(), It.IsAny<string?>(), CancellationToken.None)).Returns((WaitingSend send, string? id, CancellationToken token) => outbox.SentAsync(send, id, token));

        Assert.True(await SendAsync());
        Assert.Equal(["New 1", "New 2"], carrier.Carried);
    }

    [Fact]
    public async Task A_change_is_made_again_when_nobody_knows_whether_it_was_made()
    {
        await SaveAsync(Change("1", SendKind.Change, "id-7"));
        carrier.Answers.Enqueue(new Carried.Unknown("the line broke."));

        Assert.False(await SendAsync());
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.True(await SendAsync());

        Assert.Equal(["Change id-7 1", "Change id-7 1"], carrier.Carried);
    }

    [Fact]
    public async Task What_can_not_be_changed_is_said_anew_unless_it_was_only_to_be_tidied_up()
    {
        await SaveAsync(Change("1", SendKind.ChangeOrNew, "gone"), Change("2", SendKind.Change, "lost"));
        carrier.Refuses = (_, kind) => kind is not SendKind.New;

        Assert.True(await SendAsync());

        Assert.Equal(["ChangeOrNew gone 1", "New 1", "Change lost 2"], carrier.Carried);
        Assert.Empty(await outbox.DeadLettersAsync(9, CancellationToken.None));
    }

    [Fact]
    public async Task A_change_of_what_was_sent_just_before_finds_it_by_the_id_it_got()
    {
        var first = New("1");
        await SaveAsync(first, Change("2", SendKind.Change, first.Key));

        await SendAsync();

        Assert.Equal(["New 1", "Change id-1 2"], carrier.Carried);
    }

    [Fact]
    public async Task A_change_of_what_never_got_there_is_said_anew()
    {
        var first = New("1");
        await SaveAsync(first, Change("2", SendKind.Change, first.Key), Change("3", SendKind.ChangeOrNew, first.Key));
        carrier.Answers.Enqueue(new Carried.Refused("no"));

        await SendAsync();

        Assert.Equal(["New 1", "New 3"], carrier.Carried);
    }

    [Fact]
    public async Task What_nobody_here_can_carry_is_a_dead_letter()
    {
        await SaveAsync(New("1") with { Carrier = "pigeon" });

        Assert.False(await SendAsync());

        Assert.Equal("There is no 'pigeon' here any more.", Assert.Single(await outbox.DeadLettersAsync(9, CancellationToken.None)).Reason);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("null")]
    [InlineData("[1]")]
    public async Task What_can_not_be_read_is_a_dead_letter_and_what_comes_after_it_goes_on(string kept)
    {
        await SaveAsync(New("1") with { Activity = kept }, New("2"));

        Assert.False(await SendAsync());

        Assert.Equal(["New 2"], carrier.Carried);
        Assert.Equal("What was kept can't be read.", Assert.Single(await outbox.DeadLettersAsync(9, CancellationToken.None)).Reason);
    }

    [Fact]
    public async Task What_a_carrier_stumbles_over_is_a_dead_letter_and_what_comes_after_it_goes_on()
    {
        await SaveAsync(New("1"), Change("2", SendKind.Change, "id-7"), New("3"));
        carrier.Fails = activity => activity.Text is "3" ? null : new NotSupportedException();

        Assert.False(await SendAsync());

        Assert.Equal(["New 1", "Change id-7 2", "New 3"], carrier.Carried);
        Assert.All(await outbox.DeadLettersAsync(9, CancellationToken.None), d => Assert.Equal("It may have been sent or not: 'fake' failed (NotSupportedException).", d.Reason));
        Assert.Equal(2, (await outbox.DeadLettersAsync(9, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task What_could_not_be_sent_because_of_the_store_is_sent_when_the_store_is_back()
    {
        await SayAsync("1");
        carrier.Fails = _ => new SqliteException("database is locked", 5);

        await Assert.ThrowsAsync<SqliteException>(SendAsync);
        carrier.Fails = _ => null;

        Assert.True(await SendAsync());
        Assert.Equal(["New 1", "New 1"], carrier.Carried);
    }

    private static Send New(string text) => new(SendKey.New(), FakeCarrier.Called, SendKind.New, Target: null, ActivityJson.Write(new Activity(ActivityTypes.Message) { Text = text }));

    private static Send Change(string text, SendKind kind, string target) => New(text) with { Kind = kind, Target = target };

    private Task<bool> SendAsync() => postman.SendAsync("a", CancellationToken.None);

    private Task SayAsync(params string[] texts) => SaveAsync([.. texts.Select(New)]);

    private Task SaveAsync(params Send[] sends) =>
        new SqliteStore(database).SaveAsync(new TurnChanges("a", "p", DialogState: null, CaseId: null, Case: null, HandOvers: [], clock.Now) { Sends = sends }, CancellationToken.None);

    private sealed class FakeCarrier : ICarrier
    {
        public const string Called = "fake";

        public string Name => Called;

        public List<string> Carried { get; } = [];

        public Queue<Carried> Answers { get; } = [];

        public Func<Activity, SendKind, bool> Refuses { get; set; } = (_, _) => false;

        public Func<Activity, Exception?> Fails { get; set; } = _ => null;

        public Task<Carried> CarryAsync(Activity activity, SendKind kind)
        {
            Carried.Add(string.Join(' ', ((string?[])[kind.ToString(), activity.Id, activity.Text]).OfType<string>()));
            if (Fails(activity) is { } failure) throw failure;
            return Task.FromResult(Answers.TryDequeue(out var answer) ? answer : Refuses(activity, kind) ? new Carried.Refused("no") : new Carried.Taken($"id-{activity.Text}"));
        }
    }
}
