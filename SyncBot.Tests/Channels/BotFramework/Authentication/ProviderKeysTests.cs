using System.Net;
using System.Text.Json.Nodes;

namespace SyncBot.Tests.Channels.BotFramework.Authentication;

public sealed class ProviderKeysTests : AzureTests
{
    [Fact]
    public async Task Keys_are_fetched_once_for_a_day()
    {
        for (var hour = 0; hour < 23; hour++)
        {
            Assert.Equal(HttpStatusCode.OK, await SendAsync());
            Clock.Now += TimeSpan.FromHours(1);
        }

        Assert.Equal(1, Azure.MetadataFetches);
    }

    [Fact]
    public async Task After_a_day_they_are_fetched_again_while_the_old_ones_serve()
    {
        await SendAsync();
        Clock.Now += TimeSpan.FromHours(25);

        Assert.Equal(HttpStatusCode.OK, await SendAsync());
        await WaitForFetchesAsync(2);
    }

    [Fact]
    public async Task A_new_key_is_good_at_once_and_the_old_one_no_longer()
    {
        var former = Azure.ChannelKeys[0];
        await SendAsync();
        Clock.Now += TimeSpan.FromMinutes(2);
        Azure.ChannelKeys = [TestKey.For("next", "msteams")];

        Assert.Equal(HttpStatusCode.OK, await SendAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(former));
        Assert.Equal(2, Azure.MetadataFetches);
    }

    [Fact]
    public async Task A_new_endorsement_counts_when_the_keys_are_fetched_again()
    {
        var key = Azure.ChannelKeys[0];
        await SendAsync();
        key.Endorsements = new JsonArray("webchat");

        Assert.Equal(HttpStatusCode.OK, await SendAsync(key));
        Clock.Now += TimeSpan.FromHours(25);
        await SendAsync(key);
        await WaitForFetchesAsync(2);
        await Soon.HoldsAsync(async () => await SendAsync(key) is HttpStatusCode.Forbidden);
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
        var former = Azure.ChannelKeys[0];
        if (fault == "no keys") Azure.ChannelKeys = [];

        for (var day = 0; day < 4; day++)
        {
            Clock.Now += TimeSpan.FromDays(1);
            Assert.Equal(HttpStatusCode.OK, await SendAsync(former));
        }

        Clock.Now += TimeSpan.FromDays(2);
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(former));
        Mend();
        Azure.ChannelKeys = [former];
        Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(HttpStatusCode.OK, await SendAsync(former));
        Assert.Equal(["login.botframework.com:443"], Azure.Connections.Distinct());
        Assert.Empty(Host.Log.Errors);
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
        Clock.Now += TimeSpan.FromSeconds(6);

        Assert.Equal(HttpStatusCode.OK, await SendAsync());
        Assert.Equal(["login.botframework.com:443"], Azure.Connections.Distinct());
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_makes_no_flood_of_fetches_and_keeps_nobody_out()
    {
        for (var wave = 0; wave < 6; wave++)
        {
            var flood = Enumerable.Range(0, 150).Select(i => SendAsync(Azure.ChannelKeys[0], $"unknown-{wave}-{i}")).ToList();
            Assert.Equal(HttpStatusCode.OK, await SendAsync());
            Assert.All(await Task.WhenAll(flood), s => Assert.Equal(HttpStatusCode.Unauthorized, s));
            Clock.Now += TimeSpan.FromSeconds(31);
        }

        Assert.Equal(3, Azure.MetadataFetches);
    }

    [Fact]
    public async Task A_flood_while_the_provider_is_down_makes_no_flood_of_fetches_either()
    {
        Azure.Down = true;

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 300).Select(i => SendAsync(Azure.ChannelKeys[0], $"unknown-{i}"))), s => Assert.Equal(HttpStatusCode.Unauthorized, s));

        Assert.Equal(1, Azure.MetadataFetches);
    }

    private void Break(string fault)
    {
        Azure.Down = fault == "down";
        Azure.MovedTo = fault == "moved" ? "https://evil.example/v1/.well-known/openidconfiguration" : null;
        Azure.KeysElsewhere = fault == "keys elsewhere" ? "https://evil.example/keys" : null;
        Azure.Algorithms = fault == "other algorithms" ? ["none", "HS256", "RS512"] : ["RS256"];
    }

    private void Mend() => Break("");

    private Task<HttpStatusCode> SendAsync() => SendAsync(Azure.ChannelKeys[0]);

    private async Task<HttpStatusCode> SendAsync(TestKey key, string? id = null)
    {
        var token = Jwt.Make(Jwt.Header(id ?? key.Id), FakeAzure.ChannelClaims(Clock.Now), d => key.Sign(d));
        return (await Sender.PostAsync(Host, new JsonObject { ["type"] = "typing", ["channelId"] = "msteams", ["serviceUrl"] = FakeAzure.Teams, ["conversation"] = new JsonObject { ["id"] = "c" }, ["from"] = new JsonObject { ["id"] = "u" } }, $"Bearer {token}")).Status;
    }

    private Task WaitForFetchesAsync(int count) => Soon.HoldsAsync(() => Azure.MetadataFetches == count);
}
