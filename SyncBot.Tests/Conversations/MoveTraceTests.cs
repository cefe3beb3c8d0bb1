using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SyncBot.Turns;

namespace SyncBot.Tests.Conversations;

public sealed class MoveTraceTests(SharedHost host) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task Every_turn_ends_with_one_trace_of_the_move()
    {
        var visitor = host.NewVisitor();
        var turns = new List<Turn>();
        foreach (var said in (string[])["syncing with icloud paused", "why", "what have we tried?", "asdf", "no change", "back", "will I lose my messages?", "it worked", "thanks", "it came back", "talk to a person", "hello?"])
        {
            turns.Add(await visitor.SayAsync(said));
        }

        turns.Add(await visitor.ArriveAsync());
        turns.Add(await host.NewVisitor().ArriveAsync());
        Assert.All(turns, turn =>
        {
            Assert.Equal("trace", (string?)turn.Activities[^1]["type"]);
            var trace = Assert.Single(turn.Traces);
            Assert.Equal(("Move", "syncbot/move"), ((string?)trace["name"], (string?)trace["valueType"]));
        });
    }

    [Fact]
    public async Task The_trace_has_the_shape_that_others_rely_on()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("syncing with icloud paused, battery at 12%, I pressed sync now and nothing happened");

        var trace = visitor.Last.Trace;

        Assert.Equal(["case", "move", "ids", "rung", "of", "causes", "facts", "ruledOut", "attempts"], trace.Properties().Select(p => p.Name));
        Assert.Equal((JTokenType.String, JTokenType.Integer), (trace["case"]!.Type, trace["rung"]!.Type));
        Assert.Equal(10, (int)trace["of"]!);
        Assert.Equal("12%", (string?)trace["facts"]!["battery"]);
        var causes = trace["causes"]!.Select(c => (double)c["p"]!).ToList();
        Assert.Equal(12, causes.Count);
        Assert.Equal(causes.OrderDescending(), causes);
        Assert.Equal(1, causes.Sum(), precision: 2);
        Assert.Equal(["fix", "device", "manner", "outcome"], ((JObject)trace["attempts"]![0]!).Properties().Select(p => p.Name));
        Assert.Equal("iphone", (string?)trace["attempts"]![0]!["device"]);
    }

    [Fact]
    public async Task Attempts_are_told_in_the_order_in_which_they_were_made()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("syncing with icloud paused");

        var turns = await visitor.TalkAsync(_ => "no change");

        Assert.Equal(turns.Select(t => t.Fix).OfType<string>(), turns[^1].Tried);
    }

    [Fact]
    public async Task In_Production_there_is_no_trace()
    {
        await using var production = await TestHost.StartAsync("Production");
        var adapter = new TestAdapter();
        adapter.Use(production.Services.GetRequiredService<TurnMiddleware>());
        var bot = production.Services.GetRequiredService<IBot>();

        foreach (var said in (string[])["syncing with icloud paused", "no change", "why", "talk to a person"])
        {
            await adapter.SendTextToBotAsync(said, bot.OnTurnAsync, CancellationToken.None);
        }

        Assert.Contains(adapter.ActiveQueue, a => a.Type == ActivityTypes.Message);
        Assert.DoesNotContain(adapter.ActiveQueue, a => a.Type == ActivityTypes.Trace);
    }
}
