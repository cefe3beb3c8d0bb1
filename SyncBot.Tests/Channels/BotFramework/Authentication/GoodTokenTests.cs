using System.Net;
using System.Text.Json.Nodes;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;

namespace SyncBot.Tests.Channels.BotFramework.Authentication;

public sealed class GoodTokenTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private FakeAzure azure = null!;

    public static TheoryData<string[]> AppTypes => new(
        FakeAzure.Settings,
        [$"BotFramework:AppId={FakeAzure.AppId}", $"BotFramework:TenantId={FakeAzure.Tenant}", $"BotFramework:AppPassword={FakeAzure.Password}"],
        [$"BotFramework:AppId={FakeAzure.AppId}", "BotFramework:AppType=UserAssignedMSI", $"BotFramework:TenantId={FakeAzure.Tenant}"]);

    public async Task InitializeAsync() => azure = await FakeAzure.StartAsync();

    public async Task DisposeAsync() => await azure.DisposeAsync();

    [Theory]
    [MemberData(nameof(AppTypes))]
    public async Task A_channel_is_let_in_and_answered_with_the_bots_token_whatever_the_type_of_the_app(string[] settings)
    {
        await using var host = await StartAsync(settings: settings);

        var (expecting, answer) = await Sender.PostAsync(host, Sender.Message(), Bearer(FakeAzure.ChannelClaims(Now)));
        var (status, _) = await Sender.PostAsync(host, Sender.MessageToAnswer(), Bearer(FakeAzure.ChannelClaims(Now)));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (expecting, status));
        Assert.Contains("Low Power", answer, StringComparison.Ordinal);
        Assert.NotEmpty(azure.Sent);
        Assert.All(azure.Sent, r => Assert.Equal(("smba.trafficmanager.net", "Bearer own-token-1"), (r.Host, r.Authorization)));
        Assert.All(azure.Sent, r => Assert.StartsWith("/amer/v3/conversations/conversation/activities", r.Path, StringComparison.Ordinal));
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task The_governments_cloud_has_its_own_issuer_keys_and_tokens()
    {
        await using var host = await StartAsync(settings: [.. FakeAzure.Settings, "BotFramework:Cloud=USGov"]);
        const string Gov = "https://smba.infra.gov.teams.microsoft.us/gcch/";
        var claims = FakeAzure.ChannelClaims(Now, Gov).With("iss", "https://api.botframework.us");

        var (status, _) = await Sender.PostAsync(host, Sender.MessageToAnswer(Gov), Bearer(claims));
        var (refused, _) = await Sender.PostAsync(host, Sender.Message(), Bearer(FakeAzure.ChannelClaims(Now)));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (status, refused));
        Assert.Equal(["login.botframework.azure.us:443", "login.microsoftonline.us:443", "smba.infra.gov.teams.microsoft.us:443"], azure.Connections.Distinct());
        var asked = Assert.Single(azure.TokenRequests);
        Assert.StartsWith("/MicrosoftServices.onmicrosoft.us/", asked.Path, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.us%2F.default", asked.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_cloud_is_reached_where_the_configuration_says()
    {
        await using var host = await StartAsync(settings: [.. FakeAzure.Settings, $"BotFramework:ChannelMetadataUrl=https://localhost:{azure.Port}/v1/.well-known/openidconfiguration", $"BotFramework:LoginUrl=https://localhost:{azure.Port}/"]);

        var (status, _) = await Sender.PostAsync(host, Sender.MessageToAnswer(), Bearer(FakeAzure.ChannelClaims(Now)));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal([$"localhost:{azure.Port}", "smba.trafficmanager.net:443"], azure.Connections.Distinct());
    }

    [Theory]
    [InlineData(-4.9, true)]
    [InlineData(-5.1, false)]
    public async Task Clocks_may_differ_by_five_minutes(double minutes, bool good)
    {
        var clock = new ManualClock(Now);
        await using var host = await StartAsync(clock);
        var difference = TimeSpan.FromMinutes(minutes);

        var (past, _) = await Sender.PostAsync(host, Sender.Message(), Bearer(FakeAzure.ChannelClaims(Now).With("exp", (Now + difference).ToUnixTimeSeconds())));
        var (future, _) = await Sender.PostAsync(host, Sender.Message(), Bearer(FakeAzure.ChannelClaims(Now).With("nbf", (Now - difference).ToUnixTimeSeconds())));

        var expected = good ? HttpStatusCode.OK : HttpStatusCode.Unauthorized;
        Assert.Equal((expected, expected), (past, future));
    }

    [Fact]
    public async Task An_activity_that_names_no_channel_or_no_service_URL_is_400_once_the_token_was_good()
    {
        await using var host = await StartAsync();
        var token = Bearer(FakeAzure.ChannelClaims(Now));

        foreach (var activity in (JsonObject[])[Sender.Message(channel: null), Sender.Message(serviceUrl: null), Sender.Message(channel: ""), Sender.Message(serviceUrl: " ")])
        {
            var (status, answer) = await Sender.PostAsync(host, activity, token);
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains("The activity has no", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_one_reader_of_JSON_sees_and_another_does_not_is_no_way_in()
    {
        await using var host = await StartAsync();
        var token = Bearer(FakeAzure.ChannelClaims(Now));
        var message = Sender.MessageToAnswer().ToJsonString();

        foreach (var more in (string[])["\"serviceUrl\":\"https://evil.example/\"", "\"ServiceUrl\":\"https://evil.example/\"", "\"SERVICEURL\":\"http://169.254.169.254/\"", "\"channelId\":\"directline\"", "\"ChannelId\":\"directline\"", "\"serviceUrl\":null,\"ServiceUrl\":\"https://evil.example/\""])
        {
            var (status, _) = await Sender.PostAsync(host, "/api/messages", $"{message[..^1]},{more}}}", token);
            Assert.True(status is HttpStatusCode.Forbidden or HttpStatusCode.BadRequest, $"{(int)status} for {more}");
        }

        Assert.Equal(["login.botframework.com:443"], azure.Connections.Distinct());
    }

    [Fact]
    public async Task In_Development_a_token_is_checked_like_anywhere_and_this_machine_needs_none()
    {
        await using var host = await StartAsync(environment: "Development");

        var (none, _) = await Sender.PostAsync(host, Sender.Message());
        var (good, _) = await Sender.PostAsync(host, Sender.Message(), Bearer(FakeAzure.ChannelClaims(Now)));
        var (expired, _) = await Sender.PostAsync(host, Sender.Message(), Bearer(FakeAzure.ChannelClaims(Now).With("exp", 1)));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized), (none, good, expired));
    }

    [Fact]
    public async Task In_Development_another_machine_is_let_in_with_a_token_only()
    {
        await using var host = await TestHost.StartAsync(from: IPAddress.Parse("192.0.2.7"), configure: azure.Join, settings: FakeAzure.Settings);

        var (none, _) = await Sender.PostAsync(host, Sender.Message());
        var (good, _) = await Sender.PostAsync(host, Sender.Message(), Bearer(FakeAzure.ChannelClaims(Now)));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (none, good));
    }

    [Fact]
    public async Task In_Development_without_an_app_id_no_token_is_good_and_nobody_is_called()
    {
        await using var host = await TestHost.StartAsync(configure: azure.Join);

        var (status, _) = await Sender.PostAsync(host, Sender.Message(), Bearer(FakeAzure.ChannelClaims(Now)));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Empty(azure.Connections);
    }

    private string Bearer(JsonObject claims) => $"Bearer {azure.ChannelToken(claims)}";

    private Task<TestHost> StartAsync(TimeProvider? clock = null, string environment = "Production", string[]? settings = null) =>
        TestHost.StartAsync(environment, clock: clock, configure: azure.Join, settings: settings ?? FakeAzure.Settings);
}
