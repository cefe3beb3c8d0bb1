using System.Net;
using System.Net.Http.Json;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SyncBot.Tests.Channels.BotFramework;
using SyncBot.Tests.Channels.DirectLine;
using SyncBot.Tests.HandOff;

namespace SyncBot.Tests.Conversations;

public sealed class TypedSecretsTests
{
    [Fact]
    public async Task Secrets_that_are_typed_reach_neither_store_nor_log_nor_trace_nor_desk()
    {
        var secrets = TypedSecret.All();
        Assert.InRange(secrets.Count, 200, int.MaxValue);
        using var traces = new TraceRecorder();
        await using var webhook = await FakeConnector.StartAsync();

        // The time of the test must not look like a code.
        var clock = new ManualClock(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));
        await using var own = await TestHost.StartAsync(clock: clock, settings: [$"HandOff:WebhookUrl={webhook.Address}", "HandOff:WebhookSecret=s"]);
        var (page, visitor) = (await DirectLineClient.BeginAsync(own), own.NewVisitor());
        await page.SayAsync("syncing with icloud paused");
        await visitor.SayAsync("syncing with icloud paused");

        var third = secrets.Count / 3;
        foreach (var (said, i) in secrets.Select((s, i) => (s.Text, i)))
        {
            // While something is asked, as notes for the person who takes over, and in a case that begins anew.
            if (i == third) await BothSayAsync("talk to a person");
            if (i == 2 * third) await BothSayAsync("start over");
            if (i % 2 == 0) await page.ReadAsync(HttpMethod.Post, page.ActivitiesPath, Sent(said, i / 2).ToString(Formatting.None));
            else await visitor.SayAsync(said);
        }

        foreach (var said in secrets.Select(s => s.Text).Chunk(10).Select(c => c[0])) await BreakAsync(own, page, visitor, said);

        var stored = await own.ReadStoreAsync() + await own.DiscloseAsync();
        Assert.Contains("[removed]", stored, StringComparison.Ordinal);
        Assert.Contains(own.Log.Lines, l => l.Contains("A turn failed", StringComparison.Ordinal));
        Assert.NotEmpty(traces.Traces);
        await webhook.WaitForAsync(1);
        AssertNone(secrets, "store", stored);
        AssertNone(secrets, "log", string.Join('\n', own.Log.Lines));
        AssertNone(secrets, "traces", string.Join('\n', traces.Traces));
        AssertNone(secrets, "hand-overs", string.Join('\n', webhook.Posted.Select(p => p.Body)));

        async Task BothSayAsync(string text)
        {
            await page.SayAsync(text);
            await visitor.SayAsync(text);
        }
    }

    // As the page sends it: typed, pressed, or spoken, when the client adds what it may have heard.
    private static JObject Sent(string said, int i) => (i % 3) switch
    {
        0 => new JObject { ["type"] = "message", ["text"] = said },
        1 => new JObject { ["type"] = "message", ["value"] = new JObject { ["say"] = said } },
        _ => new JObject
        {
            ["type"] = "message",
            ["text"] = said,
            ["channelData"] = new JObject { ["clientActivityID"] = $"c{i}", ["speech"] = new JObject { ["alternatives"] = new JArray(new JObject { ["transcript"] = said }) } },
        },
    };

    // What can't be read, and what comes while the store is damaged, is logged as a fault.
    private static async Task BreakAsync(TestHost own, DirectLineClient page, Visitor visitor, string said)
    {
        var wrong = visitor.Message(("text", said), ("timestamp", said), ("entities", said));
        using (var refused = await own.Http.PostAsJsonAsync("/api/messages", wrong.ToString())) Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using (var body = new StringContent(wrong.ToString(Formatting.None), Encoding.UTF8, "application/json"))
        using (var refused = await own.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), body)) Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using (var refused = await page.SendAsync(HttpMethod.Post, page.ActivitiesPath, new JObject { ["type"] = "message", ["localTimestamp"] = said }.ToString())) Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await own.SqlAsync("UPDATE cases SET state = 'x' || state");
        await visitor.SayAsync(said);
        await page.SayAsync(said);
        await own.SqlAsync("UPDATE cases SET state = substr(state, 2)");
    }

    private static void AssertNone(IReadOnlyList<TypedSecret> secrets, string place, string kept) =>
        Assert.True(secrets.All(s => !s.IsIn(kept)), $"In the {place}: {string.Join(" | ", secrets.Where(s => s.IsIn(kept)).Select(s => s.Text))}");
}
