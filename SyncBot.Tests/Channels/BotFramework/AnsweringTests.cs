using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SyncBot.Channels.BotFramework;
using SyncBot.Tests.Channels.BotFramework.Authentication;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;

namespace SyncBot.Tests.Channels.BotFramework;

/// <summary>How channels are answered: with which token, and what happens if one does not take it.</summary>
public sealed class AnsweringTests : IAsyncLifetime
{
    private readonly ManualClock clock = new(TimeProvider.System.GetUtcNow());

    private FakeAzure azure = null!;
    private TestHost host = null!;

    public async Task InitializeAsync()
    {
        azure = await FakeAzure.StartAsync();
        host = await TestHost.StartAsync("Production", clock: clock, configure: azure.Join, settings: FakeAzure.Settings);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await azure.DisposeAsync();
    }

    [Fact]
    public async Task The_token_is_asked_for_once_with_the_password_and_for_channels()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => SendAsync($"conversation-{i}")));
        clock.Now += TimeSpan.FromMinutes(45);
        await SendAsync();

        var (method, hostName, path, _, body) = Assert.Single(azure.TokenRequests);
        Assert.Equal(("POST", "login.microsoftonline.com", "/botframework.com/oauth2/v2.0/token"), (method, hostName, path));
        Assert.Contains($"client_id={FakeAzure.AppId}", body, StringComparison.Ordinal);
        Assert.Contains($"client_secret={FakeAzure.Password}", body, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", body, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", body, StringComparison.Ordinal);
        Assert.All(azure.Sent, r => Assert.Equal("Bearer own-token-1", r.Authorization));
    }

    [Fact]
    public async Task It_is_renewed_before_it_expires_and_nobody_waits_for_that()
    {
        await SendAsync();
        clock.Now += TimeSpan.FromMinutes(51);
        await SendAsync();
        await WaitForTokensAsync(2);
        await WaitUntilSentWithAsync("Bearer own-token-2");

        Assert.Equal(2, azure.TokenRequests.Count());
    }

    [Fact]
    public async Task While_it_can_not_be_renewed_the_old_one_is_used_to_its_end_and_then_nothing_is_sent()
    {
        await SendAsync();
        azure.Down = true;
        clock.Now += TimeSpan.FromMinutes(55);
        await SendAsync();
        var sent = azure.Sent.Count();
        clock.Now += TimeSpan.FromMinutes(10);
        var status = await SendAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(sent, azure.Sent.Count());
        Assert.All(azure.Sent, r => Assert.Equal("Bearer own-token-1", r.Authorization));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_turn_is_saved_all_the_same()
    {
        await Sender.PostAsync(host, Sender.Message(), Token());
        azure.Down = true;

        var status = await SendAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(azure.Sent);
        Assert.Contains("low-power-off", await host.SqlAsync("SELECT state FROM cases"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_channel_puts_off_is_sent_again_and_comes_once()
    {
        var tries = 0;
        azure.Connector = context =>
        {
            context.Response.StatusCode = Interlocked.Increment(ref tries) % 2 == 1 ? StatusCodes.Status429TooManyRequests : StatusCodes.Status201Created;
            if (context.Response.StatusCode == StatusCodes.Status429TooManyRequests) context.Response.Headers.RetryAfter = "0";
            return context.Response.WriteAsJsonAsync(new { id = "1" });
        };

        await SendAsync();

        var bodies = azure.Sent.Select(s => s.Body).ToList();
        Assert.NotEmpty(bodies);
        Assert.All(bodies.Chunk(2), pair => Assert.Equal(pair[0], pair[1]));
        Assert.Equal(bodies.Count / 2, bodies.Distinct().Count());
        Assert.Empty(host.Log.Errors);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(0)]
    public async Task What_a_channel_may_have_taken_is_not_sent_again(int status)
    {
        azure.Connector = context =>
        {
            if (status == 0) context.Abort();
            else context.Response.StatusCode = status;
            return Task.CompletedTask;
        };

        var answer = await SendAsync();

        Assert.Equal(HttpStatusCode.OK, answer);
        Assert.NotEmpty(azure.Sent);
        Assert.Equal(azure.Sent.Count(), azure.Sent.Select(s => s.Body).Distinct().Count());
    }

    [Fact]
    public async Task A_managed_identity_gives_the_token_for_the_bots_id()
    {
        await using var own = await TestHost.StartAsync("Production", clock: clock, configure: azure.Join, settings: [$"BotFramework:AppId={FakeAzure.AppId}", "BotFramework:AppType=UserAssignedMSI", $"BotFramework:TenantId={FakeAzure.Tenant}"]);

        await Sender.PostAsync(own, Sender.MessageToAnswer(), Token());

        Assert.Equal("GET", Assert.Single(azure.TokenRequests).Method);
        Assert.Contains($"{FakeAzure.Machine}:80", azure.Connections);
        Assert.DoesNotContain(azure.Connections, c => c.StartsWith("login.microsoftonline", StringComparison.Ordinal));
        Assert.NotEmpty(azure.Sent);
    }

    [Fact]
    public async Task Neither_token_nor_password_is_logged()
    {
        await SendAsync();
        azure.Down = true;
        clock.Now += TimeSpan.FromHours(2);
        await SendAsync();

        Assert.DoesNotContain(host.Log.Lines, l => l.Contains("own-token", StringComparison.Ordinal) || l.Contains(FakeAzure.Password, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(BotFrameworkClients.Metadata)]
    [InlineData(BotFrameworkClients.Login)]
    [InlineData(BotFrameworkClients.Connector)]
    public void No_client_waits_long_or_reads_without_end(string name)
    {
        using var client = host.Services.GetRequiredService<IHttpClientFactory>().CreateClient(name);

        Assert.InRange(client.Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
        Assert.InRange(client.MaxResponseContentBufferSize, 1, 4 * 1024 * 1024);
    }

    private string Token() => $"Bearer {azure.ChannelToken(FakeAzure.ChannelClaims(clock.Now))}";

    private async Task<HttpStatusCode> SendAsync(string conversation = "conversation")
    {
        var message = Sender.MessageToAnswer().With("conversation", new JsonObject { ["id"] = conversation }).With("from", new JsonObject { ["id"] = conversation });
        return (await Sender.PostAsync(host, message, Token())).Status;
    }

    private Task WaitForTokensAsync(int count) => WaitUntilAsync(() => Task.FromResult(azure.TokenRequests.Count() == count));

    private Task WaitUntilSentWithAsync(string authorization) => WaitUntilAsync(async () =>
    {
        await SendAsync();
        return azure.Sent.Last().Authorization == authorization;
    });

    private static async Task WaitUntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await condition()) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
    }
}
