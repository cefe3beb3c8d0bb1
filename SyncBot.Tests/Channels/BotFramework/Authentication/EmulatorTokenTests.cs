using System.Net;
using System.Text.Json.Nodes;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Channels.BotFramework.Authentication;

public sealed class EmulatorTokenTests : IAsyncLifetime
{
    private const string Version1 = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
    private const string Version2 = "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0";
    private const string Another = "0badb07a-0000-4000-8000-000000000009";
    private const string Channels = "https://api.botframework.com";

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private FakeAzure azure = null!;
    private TestHost host = null!;

    public async Task InitializeAsync()
    {
        azure = await FakeAzure.StartAsync();
        host = await TestHost.StartAsync(configure: azure.Join, settings: [$"BotFramework:AppId={FakeAzure.AppId}", $"BotFramework:TenantId={FakeAzure.Tenant}", $"BotFramework:AppPassword={FakeAzure.Password}"]);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await azure.DisposeAsync();
    }

    [Theory]
    [InlineData(Version1)]
    [InlineData(Version2)]
    [InlineData($"https://sts.windows.net/{FakeAzure.Tenant}/")]
    [InlineData($"https://login.microsoftonline.com/{FakeAzure.Tenant}/v2.0")]
    public async Task In_Development_the_Emulator_is_let_in_with_the_bots_own_token_for_itself(string issuer)
    {
        Assert.Equal(HttpStatusCode.OK, await SendAsync(BadTokens.LoginClaims(Now, issuer, FakeAzure.AppId, FakeAzure.AppId)));
    }

    [Theory]
    [InlineData(Version1, Channels, FakeAzure.AppId)]
    [InlineData(Version2, Channels, FakeAzure.AppId)]
    [InlineData(Version1, FakeAzure.AppId, Another)]
    [InlineData(Version2, FakeAzure.AppId, Another)]
    [InlineData(Version1, Another, Another)]
    [InlineData(Version1, Another, FakeAzure.AppId)]
    [InlineData(Version1, FakeAzure.AppId, "")]
    [InlineData(Version2, FakeAzure.AppId, "")]
    public async Task The_bots_token_for_channels_a_skills_and_another_bots_are_not_allowed(string issuer, string audience, string sender)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(BadTokens.LoginClaims(Now, issuer, audience, sender)));
        Assert.DoesNotContain(azure.Connections, c => !c.StartsWith("login.microsoftonline.com", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_claim_of_the_other_version_does_not_count()
    {
        var first = BadTokens.LoginClaims(Now, Version1, FakeAzure.AppId, FakeAzure.AppId);
        first.Remove("appid");
        var second = BadTokens.LoginClaims(Now, Version2, FakeAzure.AppId, FakeAzure.AppId);
        second.Remove("azp");

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(first.With("azp", FakeAzure.AppId)));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(second.With("appid", FakeAzure.AppId)));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(BadTokens.LoginClaims(Now, Version1, FakeAzure.AppId, FakeAzure.AppId).With("ver", "2.0")));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(BadTokens.LoginClaims(Now, Version2, FakeAzure.AppId, FakeAzure.AppId).With("ver", "1.0")));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(BadTokens.LoginClaims(Now, Version2, FakeAzure.AppId, FakeAzure.AppId).With("ver", "3.0")));
    }

    [Theory]
    [InlineData("https://sts.windows.net/0badb07a-0000-4000-8000-000000000009/")]
    [InlineData("https://login.microsoftonline.com/0badb07a-0000-4000-8000-000000000009/v2.0")]
    [InlineData("https://login.microsoftonline.com/common/v2.0")]
    public async Task Another_tenant_is_not_trusted(string issuer)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(BadTokens.LoginClaims(Now, issuer, FakeAzure.AppId, FakeAzure.AppId)));
    }

    [Fact]
    public async Task A_key_of_channels_does_not_sign_for_the_Emulator()
    {
        var (status, _) = await Sender.PostAsync(host, Sender.Message("http://localhost:9/"), $"Bearer {azure.ChannelToken(BadTokens.LoginClaims(Now, Version1, FakeAzure.AppId, FakeAzure.AppId))}");

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Theory]
    [InlineData(FakeAzure.Teams)]
    [InlineData("https://evil.example/")]
    [InlineData("http://10.0.0.1/")]
    public async Task The_Emulator_is_answered_on_this_machine_only(string serviceUrl)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(BadTokens.LoginClaims(Now, Version1, FakeAzure.AppId, FakeAzure.AppId), serviceUrl));
    }

    private async Task<HttpStatusCode> SendAsync(JsonObject claims, string serviceUrl = "http://localhost:9/") =>
        (await Sender.PostAsync(host, Sender.Message(serviceUrl, "emulator"), $"Bearer {azure.LoginToken(claims)}")).Status;
}
