using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;
using SyncBot.HandOff;
using SyncBot.Storage;
using SyncBot.Storage.Sqlite;
using SyncBot.Tests.Channels.BotFramework;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.HandOff;

public sealed class WebhookWorkerTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Start = new(2025, 6, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly TempFolder folder = new();
    private readonly ManualClock clock = new(Start);
    private readonly HttpClient http = new();
    private FakeConnector webhook = null!;
    private SqliteDatabase database = null!;
    private SqliteStore store = null!;

    public async Task InitializeAsync()
    {
        webhook = await FakeConnector.StartAsync();
        await OpenAsync();
    }

    public async Task DisposeAsync()
    {
        await database.DisposeAsync();
        await webhook.DisposeAsync();
    }

    public void Dispose()
    {
        http.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_case_is_posted_signed_so_that_the_receiver_can_tell_it_is_ours()
    {
        await KeepAsync("{\"case\":\"ABC\",\"text\":\"naïve ☂\"}");

        await DeliverAsync();

        var (_, headers, body) = Assert.Single(webhook.Posted);
        Assert.Equal("{\"case\":\"ABC\",\"text\":\"naïve ☂\"}", body);
        var timestamp = Assert.Single(headers["X-SyncBot-Timestamp"])!;
        Assert.Equal(Start.ToUnixTimeSeconds(), long.Parse(timestamp));
        using var hmac = new HMACSHA256("the secret"u8.ToArray());
        var mine = "sha256=" + Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(timestamp + "." + body))).ToLowerInvariant();
        Assert.Equal(mine, Assert.Single(headers["X-SyncBot-Signature"]));
        Assert.NotEqual("", Assert.Single(headers["X-SyncBot-Delivery"]));
        Assert.StartsWith("application/json", headers.ContentType.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_is_not_posted_again()
    {
        await KeepAsync("{}");

        await DeliverAsync();
        clock.Now += TimeSpan.FromDays(1);
        await DeliverAsync();

        Assert.Single(webhook.Posted);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(404)]
    public async Task What_was_refused_is_posted_again_later_under_the_same_number(int status)
    {
        await KeepAsync("{}");
        webhook.Taking = _ => Task.FromResult(status);
        await DeliverAsync();
        webhook.Taking = _ => Task.FromResult(200);

        await DeliverAsync();
        Assert.Single(webhook.Posted);
        clock.Now += TimeSpan.FromSeconds(6);
        await DeliverAsync();

        Assert.Equal(2, webhook.Posted.Count);
        Assert.Single(webhook.Posted.Select(p => p.Headers["X-SyncBot-Delivery"].ToString()).Distinct());
    }

    [Fact]
    public async Task The_pauses_grow_but_it_never_gives_up()
    {
        await KeepAsync("{}");
        webhook.Taking = _ => Task.FromResult(500);
        for (var i = 0; i < 12; i++)
        {
            await DeliverAsync();
            clock.Now += TimeSpan.FromSeconds(5 * Math.Pow(2, Math.Min(i, 8)) - 1);
            await DeliverAsync();
            Assert.Equal(i + 1, webhook.Posted.Count);
            clock.Now += TimeSpan.FromSeconds(1);
        }

        webhook.Taking = _ => Task.FromResult(200);
        await DeliverAsync();
        Assert.Empty(await store.DueHandOversAsync(clock.Now + TimeSpan.FromDays(9), 10, CancellationToken.None));
    }

    [Fact]
    public async Task A_webhook_that_is_down_loses_nothing_not_even_over_a_restart()
    {
        await KeepAsync("{\"case\":\"1\"}", "{\"case\":\"2\"}");
        var port = webhook.Address.Port;
        await webhook.DisposeAsync();
        await DeliverAsync($"http://127.0.0.1:{port}/");

        await database.DisposeAsync();
        await OpenAsync();
        webhook = await FakeConnector.StartAsync();
        clock.Now += TimeSpan.FromMinutes(1);
        await DeliverAsync();

        Assert.Equal(["{\"case\":\"1\"}", "{\"case\":\"2\"}"], webhook.Posted.Select(p => p.Body));
    }

    [Fact]
    public void The_signature_depends_on_secret_time_and_body()
    {
        string[] signatures = [WebhookWorker.Sign("a", 1, "x"), WebhookWorker.Sign("b", 1, "x"), WebhookWorker.Sign("a", 2, "x"), WebhookWorker.Sign("a", 1, "y")];

        Assert.Equal(4, signatures.Distinct().Count());
        Assert.All(signatures, s => Assert.Matches("^sha256=[0-9a-f]{64}$", s));
    }

    private async Task OpenAsync()
    {
        database = await SqliteDatabase.OpenAsync($"Data Source={folder.File("store.db")};Pooling=False");
        store = new SqliteStore(database);
    }

    private Task KeepAsync(params string[] payloads) =>
        store.SaveAsync(new TurnChanges("c", "p", DialogState: null, CaseId: null, Case: null, payloads, clock.Now), CancellationToken.None);

    private async Task DeliverAsync(string? url = null)
    {
        var clients = new Mock<IHttpClientFactory>();
        clients.Setup(c => c.CreateClient(WebhookWorker.ClientName)).Returns(http);
        var options = Options.Create(new HandOffOptions { WebhookUrl = url ?? webhook.Address.ToString(), WebhookSecret = "the secret" });
        using var worker = new WebhookWorker(store, clients.Object, options, clock, NullLogger<WebhookWorker>.Instance);
        await worker.TakeDueAsync(CancellationToken.None);
    }
}
