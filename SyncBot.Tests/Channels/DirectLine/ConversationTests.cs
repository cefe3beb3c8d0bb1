using System.Net;
using Newtonsoft.Json.Linq;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;

namespace SyncBot.Tests.Channels.DirectLine;

public sealed class ConversationTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private const string Trouble = "my iphone says syncing with icloud paused";

    [Fact]
    public async Task Who_comes_is_greeted_once_however_often_the_page_begins()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);

        using var again = await client.SendAsync(HttpMethod.Post, "conversations", "{}");
        var second = await DirectLineClient.BeginAsync(shared.Host, client.Resume);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal((client.Conversation, client.User), (second.Conversation, second.User));
        Assert.Single(await second.ActivitiesAsync(), a => (string?)a["type"] == "message");
    }

    [Fact]
    public async Task A_greeting_suggests_what_many_begin_with_and_each_is_understood()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);
        var suggested = (await client.ActivitiesAsync())[0].SelectTokens("suggestedActions.actions[*].value").Select(v => (string)v!).ToList();

        Assert.Contains("Paused on my iPad", suggested);
        foreach (var suggestion in suggested)
        {
            var other = await DirectLineClient.BeginAsync(shared.Host);
            await other.SayAsync(suggestion);
            var trace = (await other.ActivitiesAsync()).Last(a => (string?)a["type"] == "trace");
            Assert.NotNull((string?)trace.SelectToken("value.facts.device"));
            Assert.NotEqual("stopped", (string?)trace.SelectToken("value.move"));
        }
    }

    [Fact]
    public async Task What_is_said_comes_back_as_it_was_with_id_and_time_and_the_answer_after_it()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);
        var channelData = new JObject { ["clientActivityID"] = "17", ["deep"] = new JObject { ["a"] = new JArray(1, 2) } };
        var said = new JObject { ["type"] = "message", ["text"] = Trouble, ["from"] = new JObject { ["id"] = "dl_somebody-else", ["name"] = "Mallory" }, ["channelData"] = channelData };

        var id = (string)(await client.ReadAsync(HttpMethod.Post, $"conversations/{client.Conversation}/activities", said.ToString()))["id"]!;
        var activities = await client.ActivitiesAsync();

        var echo = Assert.Single(activities, a => (string?)a["id"] == id);
        Assert.Equal((Trouble, client.User, null), ((string?)echo["text"], (string?)echo["from"]!["id"], (string?)echo["from"]!["name"]));
        Assert.True(JToken.DeepEquals(channelData, echo["channelData"]));
        var answer = Assert.Single(activities, a => (string?)a["replyToId"] == id && (string?)a["type"] == "message");
        Assert.Equal("bot", (string?)answer["from"]!["role"]);
        var times = activities.Select(a => (DateTime)a["timestamp"]!).ToList();
        Assert.Equal(times.Order(), times);
        Assert.Equal(times.Count, times.Distinct().Count());
    }

    [Fact]
    public async Task A_watermark_given_back_brings_what_came_after_it_and_nothing_twice()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);
        var before = await client.ReadAsync(HttpMethod.Get, $"conversations/{client.Conversation}/activities");
        var id = await client.SayAsync(Trouble);

        var after = await client.ActivitiesAsync((string)before["watermark"]!);
        var all = await client.ActivitiesAsync();

        Assert.Equal(id, (string?)after[0]["id"]);
        Assert.Equal(all.Count, after.Count + ((JArray)before["activities"]!).Count);
    }

    [Fact]
    public async Task A_long_conversation_comes_whole_in_several_sets()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);
        for (var i = 0; i < 45; i++) await client.SayAsync("help");

        var (seen, watermark) = (new List<string>(), "");
        while (await client.ReadAsync(HttpMethod.Get, $"conversations/{client.Conversation}/activities?watermark={watermark}") is var set && set["activities"]!.Any())
        {
            seen.AddRange(set["activities"]!.Select(a => (string)a["id"]!));
            watermark = (string)set["watermark"]!;
        }

        Assert.Equal(2 + (45 * 3), seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Secrets_that_are_typed_are_not_kept()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);

        await client.SayAsync($"{Trouble}, my password is hunter2 and the code is 482913");
        await client.ReadAsync(HttpMethod.Post, $"conversations/{client.Conversation}/activities", """{"type":"message","value":{"say":"my code is 771904"}}""");

        var kept = (await client.ActivitiesAsync()).ToString();
        Assert.DoesNotContain("hunter2", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("482913", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("771904", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("{", "not JSON")]
    [InlineData("[]", "JSON object")]
    [InlineData("{}", "'type'")]
    [InlineData("""{"type":"message","text":{"a":1}}""", "wrong type")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""", "conversationUpdate")]
    [InlineData("""{"type":"trace"}""", "trace")]
    public async Task What_is_no_activity_is_refused_with_a_reason(string body, string reason)
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);

        using var answer = await client.SendAsync(HttpMethod.Post, $"conversations/{client.Conversation}/activities", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(reason, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_large_is_refused()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);

        using var answer = await client.SendAsync(HttpMethod.Post, $"conversations/{client.Conversation}/activities", $$"""{"type":"message","text":"{{new string('a', 300_000)}}"}""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-5")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_was_never_given_out_is_refused(string watermark)
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);

        using var poll = await client.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}/activities?watermark={watermark}");
        using var reconnect = await client.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}?watermark={watermark}");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (poll.StatusCode, reconnect.StatusCode));
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    public async Task What_needs_no_answer_is_taken_and_changes_nothing(string type)
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);
        var before = await client.ActivitiesAsync();

        await client.ReadAsync(HttpMethod.Post, $"conversations/{client.Conversation}/activities", $$"""{"type":"{{type}}"}""");

        Assert.Equal(before.Count, (await client.ActivitiesAsync()).Count);
    }

    [Fact]
    public async Task A_conversation_outlives_the_server()
    {
        using var folder = new TempFolder();
        DirectLineClient client;
        JArray before;
        await using (var host = await TestHost.StartAsync(folder: folder))
        {
            client = await DirectLineClient.BeginAsync(host);
            await client.SayAsync(Trouble);
            before = await client.ActivitiesAsync();
        }

        await using var next = await TestHost.StartAsync(folder: folder);
        var again = await DirectLineClient.BeginAsync(next, client.Resume);
        using var withOldToken = await again.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}", token: client.Token);

        Assert.True(JToken.DeepEquals(before, await again.ActivitiesAsync()));
        Assert.Equal(HttpStatusCode.OK, withOldToken.StatusCode);
    }

    [Fact]
    public async Task Who_comes_back_after_a_day_is_told_where_they_stand()
    {
        var clock = new ManualClock(Now);
        await using var host = await TestHost.StartAsync(clock: clock);
        var client = await DirectLineClient.BeginAsync(host);
        await client.SayAsync($"{Trouble}, low power mode is on");
        var before = (await client.ActivitiesAsync()).Count;

        clock.Now += TimeSpan.FromHours(1);
        var soon = await DirectLineClient.BeginAsync(host, client.Resume);
        Assert.Equal(before, (await soon.ActivitiesAsync()).Count);

        clock.Now += TimeSpan.FromDays(1);
        var late = await DirectLineClient.BeginAsync(host, client.Resume);
        Assert.Contains("Welcome back", (await late.ActivitiesAsync()).Skip(before).First().ToString(), StringComparison.Ordinal);
    }
}
