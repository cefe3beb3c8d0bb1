using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Replies;
using SyncBot.Tests.Channels.BotFramework;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.HandOff;

public sealed class HandOffTests
{
    [Fact]
    public async Task The_whole_case_goes_to_screen_event_and_webhook()
    {
        await using var webhook = await FakeConnector.StartAsync();
        await using var host = await TestHost.StartAsync(settings: [$"HandOff:WebhookUrl={webhook.Address}", "HandOff:WebhookSecret=s", "HandOff:Contact=Write to help@example.org"]);
        var visitor = host.NewVisitor();
        await visitor.SayAsync("low power mode is on, battery at 12%");
        await visitor.SayAsync("no change");
        await visitor.SayAsync("talk to a person");

        var title = host.Knowledge.Wording.Fixes["low-power-off"].Title;
        Assert.Contains(visitor.Last.Case, visitor.Last.Text, StringComparison.Ordinal);
        Assert.Contains(title, visitor.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Write to help@example.org", visitor.Last.Text, StringComparison.Ordinal);

        var initiate = Assert.Single(visitor.Last.Activities, a => (string?)a["type"] == "event");
        Assert.Equal("handoff.initiate", (string?)initiate["name"]);
        Assert.Equal((visitor.Last.Case, "asked"), ((string?)initiate["value"]!["case"], (string?)initiate["value"]!["reason"]));
        Assert.Contains(title, (string?)initiate["value"]!["summary"], StringComparison.Ordinal);

        await webhook.WaitForAsync(1);
        var posted = JObject.Parse(Assert.Single(webhook.Posted).Body);
        Assert.Equal((visitor.Last.Case, "asked", "webchat"), ((string?)posted["case"], (string?)posted["reason"], (string?)posted["channel"]));
        Assert.Contains(title, (string?)posted["text"], StringComparison.Ordinal);
        Assert.Equal(("12%", "no-change"), ((string?)posted["state"]!["facts"]!["battery"], (string?)posted["state"]!["attempts"]![0]!["outcome"]));
    }

    [Fact]
    public async Task What_is_told_after_the_hand_off_reaches_the_desk()
    {
        await using var webhook = await FakeConnector.StartAsync();
        await using var host = await TestHost.StartAsync(settings: [$"HandOff:WebhookUrl={webhook.Address}", "HandOff:WebhookSecret=s"]);
        var visitor = host.NewVisitor();
        await visitor.SayAsync("talk to a person");
        await visitor.SayAsync("I forgot to say that the screen was replaced, and the battery is at 9%");

        await webhook.WaitForAsync(2);
        var update = JObject.Parse(webhook.Posted.ElementAt(1).Body);
        Assert.Equal((visitor.Last.Case, true), ((string?)update["case"], (bool)update["update"]!));
        Assert.Contains("screen was replaced", (string?)update["text"], StringComparison.Ordinal);
        Assert.Equal("9%", (string?)update["state"]!["facts"]!["battery"]);
        Assert.Contains(host.Knowledge.Wording.Line(Line.HandedOffAlready).Replace("**", "", StringComparison.Ordinal), visitor.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_tells_nothing_after_the_hand_off_hands_over_nothing_again()
    {
        await using var webhook = await FakeConnector.StartAsync();
        await using var host = await TestHost.StartAsync(settings: [$"HandOff:WebhookUrl={webhook.Address}", "HandOff:WebhookSecret=s"]);
        var visitor = host.NewVisitor();
        await visitor.SayAsync("talk to a person");
        foreach (var said in (string[])["hello?", "why", "talk to a person", "is anybody there"]) await visitor.SayAsync(said);

        await webhook.WaitForAsync(1);
        Assert.Equal("1", await host.SqlAsync("SELECT count(*) FROM handovers"));
    }

    [Fact]
    public async Task A_case_waits_over_a_restart_for_the_webhook_to_come_up()
    {
        using var folder = new TempFolder();
        int port;
        await using (var once = await FakeConnector.StartAsync()) port = once.Address.Port;
        string @case;
        await using (var before = await TestHost.StartAsync(folder: folder, settings: [$"HandOff:WebhookUrl=http://127.0.0.1:{port}/", "HandOff:WebhookSecret=s"]))
        {
            var visitor = before.NewVisitor();
            await visitor.SayAsync("talk to a person");
            @case = visitor.Last.Case;
        }

        await using var webhook = await FakeConnector.StartAsync();
        await using var after = await TestHost.StartAsync(folder: folder, settings: [$"HandOff:WebhookUrl={webhook.Address}", "HandOff:WebhookSecret=s"]);
        await webhook.WaitForAsync(1);

        Assert.Equal(@case, (string?)JObject.Parse(Assert.Single(webhook.Posted).Body)["case"]);
    }

    [Fact]
    public async Task Without_a_webhook_nothing_piles_up()
    {
        await using var host = await TestHost.StartAsync();
        await host.NewVisitor().SayAsync("talk to a person");

        Assert.Equal("0", await host.SqlAsync("SELECT count(*) FROM handovers"));
    }
}
