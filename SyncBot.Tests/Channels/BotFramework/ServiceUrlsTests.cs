using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using SyncBot.Channels.BotFramework;
using SyncBot.Channels.BotFramework.Authentication;
using SyncBot.Tests.Channels.BotFramework.Authentication;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Channels.BotFramework;

/// <summary>Where the bot speaks to, and where its token goes.</summary>
public sealed class ServiceUrlsTests : IAsyncLifetime
{
    private FakeAzure azure = null!;

    public static TheoryData<string> Channels =>
    [
        "https://smba.trafficmanager.net/amer/", "https://smba.trafficmanager.net/teams", "https://smba.trafficmanager.net:443/emea/00000000-0000-0000-0000-000000000000/", "https://SMBA.trafficmanager.net/", "https://smba.infra.gcc.teams.microsoft.com/teams", "https://smba.infra.gov.teams.microsoft.us/gcch", "https://smba.infra.dod.teams.microsoft.us/dod/", "https://webchat.botframework.com/", "https://sms.botframework.com", "https://europe.directline.botframework.com/", "https://webchat.botframework.azure.us/",
    ];

    public async Task InitializeAsync() => azure = await FakeAzure.StartAsync();

    public async Task DisposeAsync() => await azure.DisposeAsync();

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task No_hostile_service_URL_is_ever_called_even_if_a_token_says_the_same(string environment)
    {
        await using var host = await TestHost.StartAsync(environment, configure: azure.Join, settings: FakeAzure.Settings);
        string[] hostile = environment == "Production" ? [.. HostileUrls.All, .. HostileUrls.OnThisMachine] : [.. HostileUrls.All];
        Assert.InRange(hostile.Distinct().Count(), 200, 400);

        foreach (var url in hostile)
        {
            var token = $"Bearer {azure.ChannelToken(FakeAzure.ChannelClaims(TimeProvider.System.GetUtcNow(), url))}";
            var (answered, _) = await Sender.PostAsync(host, Sender.MessageToAnswer(url), token);
            var (expected, _) = await Sender.PostAsync(host, Sender.Message(url), token);

            Assert.True((answered, expected) is (HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), $"{answered} and {expected} for {url}");
        }

        Assert.Equal(["login.botframework.com:443"], azure.Connections.Distinct());
        Assert.Empty(azure.TokenRequests);
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task In_Development_without_a_token_none_is_called_either()
    {
        await using var host = await TestHost.StartAsync(configure: azure.Join, settings: FakeAzure.Settings);

        foreach (var url in HostileUrls.All)
        {
            var (answered, _) = await Sender.PostAsync(host, Sender.MessageToAnswer(url));
            var (expected, _) = await Sender.PostAsync(host, Sender.Message(url));
            Assert.True((answered, expected) is (HttpStatusCode.BadRequest, HttpStatusCode.OK), $"{answered} and {expected} for {url}");
        }

        Assert.Empty(azure.Connections);
    }

    [Fact]
    public async Task Neither_the_factory_nor_the_credentials_take_one()
    {
        await using var host = await TestHost.StartAsync("Production", configure: azure.Join, settings: FakeAzure.Settings);
        var connectors = host.Services.GetRequiredService<BotConnectors>();
        var credentials = host.Services.GetRequiredService<BotCredentials>();

        foreach (var url in HostileUrls.All.Concat(HostileUrls.OnThisMachine))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => connectors.CreateAsync(url, "https://api.botframework.com", CancellationToken.None));
        }

        foreach (var url in (string[])["http://smba.trafficmanager.net/", "https://x.trafficmanager.net/", "https://me@smba.trafficmanager.net/", "http://localhost:9/", "https://evil.example/"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url);
            await Assert.ThrowsAsync<InvalidOperationException>(() => credentials.ProcessHttpRequestAsync(request, CancellationToken.None));
            Assert.Null(request.Headers.Authorization);
        }

        Assert.Empty(azure.Connections);
    }

    [Fact]
    public async Task Outside_Development_the_bot_speaks_as_nobody_but_itself()
    {
        await using var host = await TestHost.StartAsync("Production", configure: azure.Join, settings: FakeAzure.Settings);
        var seam = host.Services.GetRequiredService<BotFrameworkAuthentication>();

        Assert.IsType<BotConnectors>(seam.CreateConnectorFactory(new ClaimsIdentity([new Claim("aud", FakeAzure.AppId)])));
        Assert.Throws<InvalidOperationException>(() => seam.CreateConnectorFactory(new ClaimsIdentity([new Claim("aud", "https://api.botframework.com")])));
        Assert.Throws<InvalidOperationException>(() => seam.CreateConnectorFactory(new ClaimsIdentity()));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => seam.AuthenticateStreamingRequestAsync("", "msteams", CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task The_channels_own_are_taken(string url)
    {
        await using var host = await TestHost.StartAsync("Production", configure: azure.Join, settings: FakeAzure.Settings);

        var (status, _) = await Sender.PostAsync(host, Sender.Message(url), $"Bearer {azure.ChannelToken(FakeAzure.ChannelClaims(TimeProvider.System.GetUtcNow(), url))}");

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task No_redirect_is_followed(int redirect)
    {
        await using var host = await TestHost.StartAsync("Production", configure: azure.Join, settings: FakeAzure.Settings);
        string[] places = ["https://evil.example/", "http://169.254.169.254/latest", "https://smba.trafficmanager.net/elsewhere", "http://smba.trafficmanager.net/", "/elsewhere"];
        foreach (var place in places)
        {
            azure.Connector = context =>
            {
                context.Response.StatusCode = redirect;
                context.Response.Headers.Location = place;
                return Task.CompletedTask;
            };
            var (status, _) = await Sender.PostAsync(host, Sender.MessageToAnswer(), $"Bearer {azure.ChannelToken(FakeAzure.ChannelClaims(TimeProvider.System.GetUtcNow()))}");
            Assert.Equal(HttpStatusCode.OK, status);
        }

        Assert.NotEmpty(azure.Sent);
        Assert.All(azure.Sent, r => Assert.StartsWith("/amer/v3/conversations/conversation/activities", r.Path, StringComparison.Ordinal));
        Assert.DoesNotContain(azure.Requests, r => r.Path.Contains("elsewhere", StringComparison.Ordinal));
        Assert.Equal(["login.botframework.com:443", "login.microsoftonline.com:443", "smba.trafficmanager.net:443"], azure.Connections.Distinct());
    }

    [Fact]
    public async Task In_Development_a_channel_on_this_machine_gets_the_token_only_if_it_has_shown_one()
    {
        await using var host = await TestHost.StartAsync(configure: azure.Join, settings: FakeAzure.Settings);
        await using var channel = await FakeConnector.StartAsync();
        var url = channel.Address.ToString();

        await Sender.PostAsync(host, Sender.MessageToAnswer(url));
        var without = channel.Posted.Count;
        await Sender.PostAsync(host, Sender.MessageToAnswer(url), $"Bearer {azure.ChannelToken(FakeAzure.ChannelClaims(TimeProvider.System.GetUtcNow(), url))}");

        Assert.InRange(without, 1, channel.Posted.Count - 1);
        Assert.All(channel.Posted.Take(without), p => Assert.Equal(0, p.Headers.Authorization.Count));
        Assert.All(channel.Posted.Skip(without), p => Assert.Equal("Bearer own-token-1", p.Headers.Authorization));
    }
}
