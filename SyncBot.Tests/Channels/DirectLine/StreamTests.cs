using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SyncBot.Tests.Conversations;
using SyncBot.Turns;

namespace SyncBot.Tests.Channels.DirectLine;

public sealed class StreamTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Trouble = "my iphone says syncing with icloud paused";

    [Fact]
    public async Task A_socket_sends_what_was_said_and_then_what_is_said()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);
        using var socket = await client.OpenAsync();
        var before = await DirectLineClient.NextAsync(socket);

        // As Web Chat does to keep the connection open.
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await client.SayAsync(Trouble);
        JObject? after;
        do after = await DirectLineClient.NextAsync(socket);
        while ((string?)after!["activities"]![0]!["type"] == "typing");

        Assert.True(JToken.DeepEquals(await client.ActivitiesAsync(), new JArray(before!["activities"]!.Concat(after!["activities"]!))));
        Assert.Equal(JTokenType.String, after["watermark"]!.Type);
    }

    [Fact]
    public async Task Who_reconnects_with_a_watermark_gets_what_they_have_missed()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);
        string watermark;
        using (var socket = await client.OpenAsync()) watermark = (string)(await DirectLineClient.NextAsync(socket))!["watermark"]!;
        var id = await client.SayAsync(Trouble);

        var again = await client.ReadAsync(HttpMethod.Get, $"conversations/{client.Conversation}?watermark={watermark}");
        using var second = await client.OpenAsync((string)again["streamUrl"]!);

        Assert.Equal(id, (string?)(await DirectLineClient.NextAsync(second))!["activities"]![0]!["id"]);
    }

    [Fact]
    public async Task A_turn_that_takes_long_shows_that_an_answer_is_being_written()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);
        using var socket = await client.OpenAsync();
        await DirectLineClient.NextAsync(socket);
        Task<string> said;
        JObject? typing;
        using (await shared.Host.Services.GetRequiredService<IConversationLocks>().EnterAsync($"directline/users/{client.User}", CancellationToken.None))
        {
            said = client.SayAsync(Trouble);
            typing = await DirectLineClient.NextAsync(socket);
        }

        var id = await said;
        JObject? answer;
        do answer = await DirectLineClient.NextAsync(socket);
        while ((string?)answer!["activities"]![0]!["type"] == "typing");

        Assert.Equal("typing", (string?)typing!["activities"]![0]!["type"]);
        Assert.Equal(id, (string?)answer["activities"]![0]!["id"]);
        Assert.DoesNotContain(await client.ActivitiesAsync(), a => (string?)a["type"] == "typing");
    }

    [Fact]
    public async Task A_client_that_sends_frame_after_frame_is_let_go()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);
        using var socket = await client.OpenAsync();
        await DirectLineClient.NextAsync(socket);

        var flood = Record.ExceptionAsync(async () =>
        {
            for (var i = 0; i < 1000; i++) await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        });

        Assert.Null(await DirectLineClient.NextAsync(socket));
        await flood;
    }

    [Fact]
    public async Task A_client_that_sends_more_than_it_has_to_say_is_let_go()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);
        using var socket = await client.OpenAsync();
        await DirectLineClient.NextAsync(socket);

        await socket.SendAsync(Encoding.UTF8.GetBytes(new string('a', 100_000)), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

        Assert.Null(await DirectLineClient.NextAsync(socket));
    }

    [Fact]
    public async Task Messages_sent_at_once_are_all_taken_in_one_order_for_every_socket()
    {
        var client = await DirectLineClient.BeginAsync(shared.Host);
        using var first = await client.OpenAsync();
        using var second = await client.OpenAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.SayAsync("help")));
        var all = (await client.ActivitiesAsync()).Select(a => (string)a["id"]!).ToList();

        Assert.Superset(ids.ToHashSet(), all.ToHashSet());
        foreach (var socket in new[] { first, second })
        {
            var seen = new List<string>();
            while (seen.Count < all.Count) seen.AddRange((await DirectLineClient.NextAsync(socket))!["activities"]!.Where(a => (string?)a["type"] != "typing").Select(a => (string)a["id"]!));
            Assert.Equal(all, seen);
        }
    }
}
