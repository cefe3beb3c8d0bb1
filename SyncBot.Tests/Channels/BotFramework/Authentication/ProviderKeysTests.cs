using System.Net;
using System.Text.Json.Nodes;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;

namespace SyncBot.Tests.Channels.BotFramework.Authentication;

public sealed class ProviderKeysTests : IAsyncLifetime
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
    public async Task Keys_are_fetched_once_for_a_day()
    {
        for (var hour = 0; hour < 23; hour++)
        {
            Assert.Equal(HttpStatusCode.OK, await SendAsync());
            clock.Now += TimeSpan.FromHours(1);
        }

        Assert.Equal(1, azure.MetadataFetches);
    }

    [Fact]
    public async Task After_a_day_they_are_fetched_again_while_the_old_ones_serve()
    {
        await SendAsync();
        clock.Now += TimeSpan.FromHours(25);

        Assert.Equal(HttpStatusCode.OK, await SendAsync());
        await WaitForFetchesAsync(2);
    }

    [Fact]
    public async Task A_new_key_is_good_at_once_and_the_old_one_no_longer()
    {
        var former = azure.ChannelKeys[0];
        await SendAsync();
        clock.Now += TimeSpan.FromMinutes(2);
        azure.ChannelKeys = [TestKey.For("next", "msteams")];

        Assert.Equal(HttpStatusCode.OK, await SendAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(former));
        Assert.Equal(2, azure.MetadataFetches);
    }

    [Fact]
    public async Task A_new_endorsement_counts_when_the_keys_are_fetched_again()
    {
        var key = azure.ChannelKeys[0];
        await SendAsync();
        key.Endorsements = new JsonArray("webchat");

        Assert.Equal(HttpStatusCode.OK, await SendAsync(key));
        clock.Now += TimeSpan.FromHours(25);
        await SendAsync(key);
        await WaitForFetchesAsync(2);
        await WaitUntilAsync(async () => await SendAsync(key) is HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("down")]
    [InlineData("moved")]
    [InlineData("no keys")]
    [InlineData("keys elsewhere")]
    [InlineData("other algorithms")]
    public async Task While_the_provider_is_of_no_use_the_last_keys_are_good_for_days_and_not_for_ever(string fault)
    {
        await SendAsync();
        Break(fault);
        var former = azure.ChannelKeys[0];
        if (fault == "no keys") azure.ChannelKeys = [];

        for (var day = 0; day < 4; day++)
        {
            clock.Now += TimeSpan.FromDays(1);
            Assert.Equal(HttpStatusCode.OK, await SendAsync(former));
        }

        clock.Now += TimeSpan.FromDays(2);
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(former));
        Mend();
        azure.ChannelKeys = [former];
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(HttpStatusCode.OK, await SendAsync(former));
        Assert.Equal(["login.botframework.com:443"], azure.Connections.Distinct());
        Assert.Empty(host.Log.Errors);
    }

    [Theory]
    [InlineData("down")]
    [InlineData("moved")]
    [InlineData("keys elsewhere")]
    [InlineData("other algorithms")]
    public async Task A_provider_that_is_of_no_use_from_the_start_lets_nobody_in_until_it_is(string fault)
    {
        Break(fault);
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync());
        Mend();
        clock.Now += TimeSpan.FromSeconds(6);

        Assert.Equal(HttpStatusCode.OK, await SendAsync());
        Assert.Equal(["login.botframework.com:443"], azure.Connections.Distinct());
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_makes_no_flood_of_fetches_and_keeps_nobody_out()
    {
        for (var wave = 0; wave < 6; wave++)
        {
            var flood = Enumerable.Range(0, 150).Select(i => SendAsync(azure.ChannelKeys[0], $"unknown-{wave}-{i}")).ToList();
            Assert.Equal(HttpStatusCode.OK, await SendAsync());
            Assert.All(await Task.WhenAll(flood), s => Assert.Equal(HttpStatusCode.Unauthorized, s));
            clock.Now += TimeSpan.FromSeconds(31);
        }

        Assert.Equal(3, azure.MetadataFetches);
    }

    [Fact]
    public async Task A_flood_while_the_provider_is_down_makes_no_flood_of_fetches_either()
    {
        azure.Down = true;

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 300).Select(i => SendAsync(azure.ChannelKeys[0], $"unknown-{i}"))), s => Assert.Equal(HttpStatusCode.Unauthorized, s));

        Assert.Equal(1, azure.MetadataFetches);
    }

    private void Break(string fault)
    {
        azure.Down = fault == "down";
        azure.MovedTo = fault == "moved" ? "https://evil.example/v1/.well-known/openidconfiguration" : null;
        azure.KeysElsewhere = fault == "keys elsewhere" ? "https://evil.example/keys" : null;
        azure.Algorithms = fault == "other algorithms" ? ["none", "HS256", "RS512"] : ["RS256"];
    }

    private void Mend() => Break("");

    private Task<HttpStatusCode> SendAsync() => SendAsync(azure.ChannelKeys[0]);

    private async Task<HttpStatusCode> SendAsync(TestKey key, string? id = null)
    {
        var token = Jwt.Make(Jwt.Header(id ?? key.Id), FakeAzure.ChannelClaims(clock.Now), d => key.Sign(d));
        return (await Sender.PostAsync(host, new JsonObject { ["type"] = "typing", ["channelId"] = "msteams", ["serviceUrl"] = FakeAzure.Teams, ["conversation"] = new JsonObject { ["id"] = "c" }, ["from"] = new JsonObject { ["id"] = "u" } }, $"Bearer {token}")).Status;
    }

    private Task WaitForFetchesAsync(int count) => WaitUntilAsync(() => Task.FromResult(azure.MetadataFetches == count));

    private static async Task WaitUntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await condition()) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
    }
}
