using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SyncBot.Channels.BotFramework;
using SyncBot.Tests.Channels.BotFramework.Authentication;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Channels.BotFramework;

/// <summary>How channels are answered: with which token, and what happens if one does not take it.</summary>
public sealed class AnsweringTests : AzureTests
{
    [Fact]
    public async Task The_token_is_asked_for_once_with_the_password_and_for_channels()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => SendAsync($"conversation-{i}")));
        Clock.Now += TimeSpan.FromMinutes(45);
        await SendAsync();

        var (method, hostName, path, _, body) = Assert.Single(Azure.TokenRequests);
        Assert.Equal(("POST", "login.microsoftonline.com", "/botframework.com/oauth2/v2.0/token"), (method, hostName, path));
        Assert.Contains($"client_id={FakeAzure.AppId}", body, StringComparison.Ordinal);
        Assert.Contains($"client_secret={FakeAzure.Password}", body, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", body, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", body, StringComparison.Ordinal);
        Assert.All(Azure.Sent, r => Assert.Equal("Bearer own-token-1", r.Authorization));
    }

    [Fact]
    public async Task Out_of_a_group_the_bot_speaks_to_the_person_alone_with_the_same_token()
    {
        var message = Sender.MessageToAnswer();
        message["conversation"] = new JsonObject { ["id"] = "19:group@thread.v2", ["isGroup"] = true, ["conversationType"] = "groupChat" };

        await Sender.PostAsync(Host, message, Token());

        Assert.Equal([null, "1", "19:group@thread.v2"], Azure.Sent.Select(r => Uri.UnescapeDataString(r.Path).Split("/v3/conversations")[1].Split('/').ElementAtOrDefault(1)));
        Assert.All(Azure.Sent, r => Assert.Equal("Bearer own-token-1", r.Authorization));
        Assert.Contains("Turn off Low Power Mode", Azure.Sent.ElementAt(1).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Low Power Mode", Azure.Sent.ElementAt(2).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_renewed_before_it_expires_and_nobody_waits_for_that()
    {
        await SendAsync();
        Clock.Now += TimeSpan.FromMinutes(51);
        await SendAsync();
        await WaitForTokensAsync(2);
        await WaitUntilSentWithAsync("Bearer own-token-2");

        Assert.Equal(2, Azure.TokenRequests.Count());
    }

    [Fact]
    public async Task While_it_can_not_be_renewed_the_old_one_is_used_to_its_end_and_then_nothing_is_sent()
    {
        await SendAsync();
        Azure.Down = true;
        Clock.Now += TimeSpan.FromMinutes(55);
        await SendAsync();
        var sent = Azure.Sent.Count();
        Clock.Now += TimeSpan.FromMinutes(10);
        var status = await SendAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(sent, Azure.Sent.Count());
        Assert.All(Azure.Sent, r => Assert.Equal("Bearer own-token-1", r.Authorization));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_turn_is_saved_all_the_same()
    {
        await Sender.PostAsync(Host, Sender.Message(), Token());
        Azure.Down = true;

        var status = await SendAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(Azure.Sent);
        Assert.Contains("low-power-off", await Host.OpenAsync("SELECT state FROM cases"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_channel_puts_off_is_sent_again_and_comes_once()
    {
        var tries = 0;
        Azure.Connector = context =>
        {
            context.Response.StatusCode = Interlocked.Increment(ref tries) % 2 == 1 ? StatusCodes.Status429TooManyRequests : StatusCodes.Status201Created;
            if (context.Response.StatusCode == StatusCodes.Status429TooManyRequests) context.Response.Headers.RetryAfter = "0";
            return context.Response.WriteAsJsonAsync(new { id = "1" });
        };

        await SendAsync();

        var bodies = Azure.Sent.Select(s => s.Body).ToList();
        Assert.NotEmpty(bodies);
        Assert.All(bodies.Chunk(2), pair => Assert.Equal(pair[0], pair[1]));
        Assert.Equal(bodies.Count / 2, bodies.Distinct().Count());
        Assert.Empty(Host.Log.Errors);
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
        Azure.Connector = context =>
        {
            if (status == 0) context.Abort();
            else context.Response.StatusCode = status;
            return Task.CompletedTask;
        };

        var answer = await SendAsync();

        Assert.Equal(HttpStatusCode.OK, answer);
        Assert.NotEmpty(Azure.Sent);
        Assert.Equal(Azure.Sent.Count(), Azure.Sent.Select(s => s.Body).Distinct().Count());
    }

    [Fact]
    public async Task A_managed_identity_gives_the_token_for_the_bots_id()
    {
        await using var own = await TestHost.StartAsync("Production", clock: Clock, configure: Azure.Join, settings: [$"BotFramework:AppId={FakeAzure.AppId}", "BotFramework:AppType=UserAssignedMSI", $"BotFramework:TenantId={FakeAzure.Tenant}"]);

        await Sender.PostAsync(own, Sender.MessageToAnswer(), Token());

        Assert.Equal("GET", Assert.Single(Azure.TokenRequests).Method);
        Assert.Contains($"{FakeAzure.Machine}:80", Azure.Connections);
        Assert.DoesNotContain(Azure.Connections, c => c.StartsWith("login.microsoftonline", StringComparison.Ordinal));
        Assert.NotEmpty(Azure.Sent);
    }

    [Fact]
    public async Task Neither_token_nor_password_is_logged()
    {
        await SendAsync();
        Azure.Down = true;
        Clock.Now += TimeSpan.FromHours(2);
        await SendAsync();

        Assert.DoesNotContain(Host.Log.Lines, l => l.Contains("own-token", StringComparison.Ordinal) || l.Contains(FakeAzure.Password, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(BotFrameworkClients.Metadata)]
    [InlineData(BotFrameworkClients.Login)]
    [InlineData(BotFrameworkClients.Connector)]
    public void No_client_waits_long_or_reads_without_end(string name)
    {
        using var client = Host.Services.GetRequiredService<IHttpClientFactory>().CreateClient(name);

        Assert.InRange(client.Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
        Assert.InRange(client.MaxResponseContentBufferSize, 1, 4 * 1024 * 1024);
    }

    private string Token() => $"Bearer {Azure.ChannelToken(FakeAzure.ChannelClaims(Clock.Now))}";

    private async Task<HttpStatusCode> SendAsync(string conversation = "conversation")
    {
        var message = Sender.MessageToAnswer().With("conversation", new JsonObject { ["id"] = conversation }).With("from", new JsonObject { ["id"] = conversation });
        return (await Sender.PostAsync(Host, message, Token())).Status;
    }

    private Task WaitForTokensAsync(int count) => Soon.HoldsAsync(() => Azure.TokenRequests.Count() == count);

    private Task WaitUntilSentWithAsync(string authorization) => Soon.HoldsAsync(async () =>
    {
        await SendAsync();
        return Azure.Sent.Last().Authorization == authorization;
    });
}
