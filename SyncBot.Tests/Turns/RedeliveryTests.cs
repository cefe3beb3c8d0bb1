using Newtonsoft.Json.Linq;
using SyncBot.Storage;
using SyncBot.Tests.Channels.DirectLine;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;

namespace SyncBot.Tests.Turns;

public sealed class RedeliveryTests(SharedHost host) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task An_activity_that_is_delivered_again_gets_the_same_answer_and_changes_nothing()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("low power mode is on");
        var message = visitor.Message(("text", "no change"));
        var (first, attempts) = (await visitor.PostAsync(message), visitor.Last.Attempts);

        for (var i = 0; i < 3; i++)
        {
            var again = await visitor.PostAsync(message);
            Assert.Equal(first.Activities.Select(a => a.ToString()), again.Activities.Select(a => a.ToString()));
        }

        await visitor.SayAsync("what have we tried?");
        Assert.Equal(attempts, visitor.Last.Attempts);
    }

    [Fact]
    public async Task Of_many_deliveries_at_once_one_has_an_effect()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("low power mode is on");
        var message = visitor.Message(("text", "no change"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => visitor.With(host.Host.Http).PostAsync((JObject)message.DeepClone())));

        Assert.Single(answers.Select(a => a.Text).Distinct());
        await visitor.SayAsync("what have we tried?");
        Assert.Single(visitor.Last.Attempts);
    }

    [Fact]
    public async Task It_is_known_after_a_restart()
    {
        using var folder = new TempFolder();
        JObject message;
        Turn first;
        await using (var before = await TestHost.StartAsync(folder: folder))
        {
            var visitor = before.NewVisitor();
            await visitor.SayAsync("low power mode is on");
            message = visitor.Message(("text", "no change"));
            first = await visitor.PostAsync(message);
        }

        await using var after = await TestHost.StartAsync(folder: folder);

        Assert.Equal(first.Text, (await after.NewVisitor().PostAsync(message)).Text);
    }

    [Theory]
    [InlineData("id", "another")]
    [InlineData("channelId", "msteams")]
    [InlineData("conversation", "another")]
    public async Task Another_activity_is_a_message_of_its_own(string property, string value)
    {
        var visitor = host.NewVisitor();
        var message = visitor.Message(("text", "my ipad is paused"));
        var first = await visitor.PostAsync(message);

        message[property] = property == "conversation" ? new JObject { ["id"] = value } : value;
        message["text"] = "help";

        Assert.NotEqual(first.Text, (await visitor.PostAsync(message)).Text);
    }

    [Fact]
    public async Task What_a_client_of_Direct_Line_posts_again_is_kept_once_under_its_first_id()
    {
        var client = await DirectLineClient.BeginAsync(host.Host);
        var said = new JObject { ["type"] = "message", ["text"] = "low power mode is on", ["channelData"] = new JObject { ["clientActivityID"] = "abc" } };
        var path = $"conversations/{client.Conversation}/activities";

        var ids = new[] { await client.ReadAsync(HttpMethod.Post, path, said.ToString()), await client.ReadAsync(HttpMethod.Post, path, said.ToString()) }.Select(a => (string?)a["id"]).ToList();

        Assert.Single(ids.Distinct());
        var kept = await client.ActivitiesAsync();
        Assert.Single(kept, a => (string?)a["text"] == "low power mode is on");
        Assert.Single(kept, a => (string?)a["replyToId"] == ids[0] && (string?)a["type"] == "message");
    }

    [Fact]
    public async Task What_somebody_said_who_is_forgotten_since_has_no_effect_any_more()
    {
        await using var own = await TestHost.StartAsync();
        var visitor = own.NewVisitor();
        var said = visitor.Message(("text", "low power mode is on"));
        await visitor.PostAsync(said);
        await visitor.SayAsync("forget me");
        var answered = visitor.Message(("text", "yes"));
        var forgotten = (await visitor.PostAsync(answered)).Text;

        Assert.Empty((await visitor.PostAsync(said)).Activities);
        Assert.Equal(forgotten, (await visitor.PostAsync(answered)).Text);
        Assert.Equal("0", await own.SqlAsync("SELECT count(*) FROM cases"));
    }

    [Fact]
    public async Task It_is_forgotten_when_no_channel_tries_any_more()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));
        await using var own = await TestHost.StartAsync(clock: clock);
        var visitor = own.NewVisitor();
        await visitor.SayAsync("low power mode is on");

        clock.Now += Delivery.Kept + TimeSpan.FromMinutes(1);
        await visitor.SayAsync("no change");

        Assert.Equal("1", await own.SqlAsync("SELECT count(*) FROM deliveries"));
    }
}
