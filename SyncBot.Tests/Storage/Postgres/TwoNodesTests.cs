using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SyncBot.Storage;
using SyncBot.Tests.Channels.DirectLine;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Storage.Postgres;

/// <summary>Two hosts on one database.</summary>
[Collection(PostgresTests.Name)]
public sealed class TwoNodesTests(OwnDatabase own) : IClassFixture<OwnDatabase>, IAsyncLifetime
{
    private readonly List<TestHost> nodes = [];

    public async Task InitializeAsync()
    {
        var starting = new[] { TestHost.StartAsync(settings: own.Settings), TestHost.StartAsync(settings: own.Settings) };
        nodes.AddRange(await Task.WhenAll(starting));
    }

    public async Task DisposeAsync()
    {
        foreach (var node in nodes) await node.DisposeAsync();
    }

    [SkippableFact]
    public async Task Messages_that_come_to_both_at_once_are_all_applied_one_after_the_other()
    {
        var client = await DirectLineClient.BeginAsync(nodes[0]);
        var before = (await client.ActivitiesAsync()).Count;

        var ids = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => client.At(nodes[i % 2]).SayAsync("my phone is at 12%")));

        await HoldsInOrderAsync(client, before, ids);
    }

    [SkippableFact]
    public async Task Who_follows_at_one_hears_what_is_said_at_the_other()
    {
        var client = await DirectLineClient.BeginAsync(nodes[0]);
        using var socket = await client.OpenAsync();
        await DirectLineClient.NextAsync(socket);

        var id = await client.At(nodes[1]).SayAsync("low power mode is on");

        Assert.Equal(id, (string?)(await DirectLineClient.NextAsync(socket))!["activities"]![0]!["id"]);
    }

    [SkippableFact]
    public async Task Who_follows_misses_nothing_when_the_connections_were_cut()
    {
        var client = await DirectLineClient.BeginAsync(nodes[0]);
        using var socket = await client.OpenAsync();
        await DirectLineClient.NextAsync(socket);

        for (var i = 0; i < 3; i++)
        {
            await own.CutAsync();
            var id = await client.At(nodes[1]).SayAsync("help");
            JObject? heard;
            do heard = await DirectLineClient.NextAsync(socket);
            while ((string?)heard!["activities"]![0]!["type"] == "typing");
            Assert.Equal(id, (string?)heard["activities"]![0]!["id"]);
        }
    }

    [SkippableFact]
    public async Task What_is_delivered_again_to_the_other_gets_the_same_answer()
    {
        var visitor = nodes[0].NewVisitor();
        await visitor.SayAsync("low power mode is on");
        var message = visitor.Message(("text", "no change"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => visitor.With(nodes[i % 2].Http).PostAsync((JObject)message.DeepClone())));

        Assert.Single(answers.Select(a => a.Text).Distinct());
        await visitor.With(nodes[1].Http).SayAsync("what have we tried?");
        var stored = await nodes[0].Services.GetRequiredService<ITurnStore>().LoadAsync("none", answers[0].Case, CancellationToken.None);
        Assert.Equal(2, stored.Case!.Split("no-change").Length);
    }

    [SkippableFact]
    public async Task Nothing_is_lost_or_doubled_while_connections_are_cut()
    {
        var clients = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DirectLineClient.BeginAsync(nodes[0])));
        using var over = new CancellationTokenSource();
        var cutting = CutAsync(over.Token);

        var said = await Task.WhenAll(clients.Select(async client =>
        {
            var before = (await client.ActivitiesAsync()).Count;
            var ids = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => client.At(nodes[i % 2]).SayAsync("my phone is at 12%")));
            return (client, before, ids);
        }));
        await over.CancelAsync();

        Assert.InRange(await cutting, 1, int.MaxValue);
        foreach (var (client, before, ids) in said) await HoldsInOrderAsync(client, before, ids);
    }

    // All that was said is there once, and each answer comes after what it answers and before what was said next.
    private static async Task HoldsInOrderAsync(DirectLineClient client, int before, string[] ids)
    {
        var all = new List<JToken>();
        for (JArray page; (page = await client.ActivitiesAsync($"{before + all.Count}")).Count > 0;) all.AddRange(page);
        Assert.Equal(ids.Order(StringComparer.Ordinal), all.Where(a => a["replyToId"] is null).Select(a => (string)a["id"]!).Order(StringComparer.Ordinal));
        var last = "";
        foreach (var activity in all)
        {
            if (activity["replyToId"] is null) last = (string)activity["id"]!;
            else Assert.Equal(last, (string?)activity["replyToId"]);
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal), all.Select(a => (string?)a["replyToId"]).OfType<string>().Distinct().Order(StringComparer.Ordinal));
    }

    private async Task<int> CutAsync(CancellationToken cancellationToken)
    {
        for (var cuts = 0; ; cuts++)
        {
            if (cancellationToken.IsCancellationRequested) return cuts;
            await own.CutAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(150), TimeProvider.System, CancellationToken.None);
        }
    }
}
