using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SyncBot.Channels.Sms;
using SyncBot.Storage;
using SyncBot.Tests.Channels.Teams;
using SyncBot.Tests.Conversations;
using SyncBot.Turns;

namespace SyncBot.Tests.Inbox;

/// <summary>Turns that take longer than their channel waits.</summary>
public sealed class LateTurnsTests
{
    private static readonly TimeSpan HeadStart = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task The_channel_is_told_in_time_and_the_answer_comes_when_it_can_and_once()
    {
        await using var host = await TestHost.StartAsync();
        await using var teams = await FakeTeams.StartAsync();
        var person = teams.NewPerson(host.Http);
        var held = await HoldAsync(host, person);
        var message = person.Activity("message", ("text", "low power mode is on"));
        var waited = Stopwatch.StartNew();

        await person.TakenAsync((JObject)message.DeepClone());

        Assert.InRange(waited.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(14));
        Assert.Empty(person.Chat.Lines);
        Assert.Equal("1", await host.SqlAsync("SELECT count(*) FROM incoming"));
        held.Dispose();
        await Soon.HoldsAsync(async () => await host.SqlAsync("SELECT count(*) FROM incoming") == "0");
        await Soon.HoldsAsync(() => person.Chat.Lines.Count > 0);
        await person.TakenAsync(message);
        Assert.Single(person.Chat.Lines);
        Assert.Equal("1", await host.SqlAsync("SELECT count(*) FROM deliveries"));
    }

    [Fact]
    public async Task It_is_answered_too_where_it_is_not_kept_under_its_own_ids()
    {
        await using var host = await TestHost.StartAsync();
        await using var teams = await FakeTeams.StartAsync();
        var person = teams.NewPerson(host.Http);
        var hidden = await host.Services.GetRequiredService<PhoneNumbers>().IdOfAsync(person.Id, to: null, CancellationToken.None);
        var held = await host.Services.GetRequiredService<IConversationLocks>().EnterAsync(TurnKeys.PersonOf("sms", hidden), CancellationToken.None);
        var first = person.TakenAsync(person.Activity("message", ("channelId", "sms"), ("text", "low power mode is on")));
        await Task.Delay(HeadStart);
        var second = person.TakenAsync(person.Activity("message", ("channelId", "sms"), ("text", "what have we tried?")));

        await first;
        held.Dispose();
        await second;

        await Soon.HoldsAsync(async () => await host.SqlAsync("SELECT count(*) FROM incoming") == "0");
        Assert.Equal("2", await host.SqlAsync("SELECT count(*) FROM deliveries"));
        Assert.Contains("Low Power Mode", person.Chat.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_that_came_after_it_overtakes_it()
    {
        await using var host = await TestHost.StartAsync();
        await using var teams = await FakeTeams.StartAsync();
        var person = teams.NewPerson(host.Http);
        var held = await HoldAsync(host, person);
        var first = person.TakenAsync(person.Activity("message", ("text", "low power mode is on")));
        await Task.Delay(HeadStart);
        var second = person.TakenAsync(person.Activity("message", ("text", "help")));

        await first;
        held.Dispose();
        await second;

        await Soon.HoldsAsync(() => person.Chat.Lines.Count > 1);
        Assert.Contains("Low Power Mode", person.Chat.Lines[0], StringComparison.Ordinal);
        await Soon.HoldsAsync(async () => await host.SqlAsync("SELECT count(*) FROM incoming") == "0");
        Assert.Equal(2, person.Chat.Lines.Count);
    }

    [Fact]
    public async Task Of_many_that_come_at_once_each_is_taken_in_its_turn()
    {
        const int Count = 20;
        await using var host = await TestHost.StartAsync();
        await using var teams = await FakeTeams.StartAsync();
        var person = teams.NewPerson(host.Http);
        var held = await HoldAsync(host, person);
        var taken = new List<Task>();
        for (var i = 0; i < Count; i++)
        {
            taken.Add(person.TakenAsync(person.Activity("message", ("id", $"burst-{i:D2}"), ("text", "help"))));
            await Task.Delay(20);
        }

        await Task.WhenAll(taken);
        Assert.Equal($"{Count}", await host.SqlAsync("SELECT count(*) FROM incoming"));
        held.Dispose();

        await Soon.HoldsAsync(async () => await host.SqlAsync("SELECT count(*) FROM incoming") == "0");
        Assert.Equal($"{Count}", await host.SqlAsync("SELECT count(*) FROM deliveries"));

        // A card bears the mark of the turn that closed it, which is the next.
        var marks = person.Chat.Messages.Select(m => (string?)m.Activity["replyToId"]).ToList();
        Assert.InRange(marks.Count, Count, int.MaxValue);
        Assert.Equal(marks.Order(StringComparer.Ordinal), marks);
    }

    [Fact]
    public async Task The_next_process_answers_when_this_one_ends_in_between()
    {
        using var folder = new TempFolder();
        await using var teams = await FakeTeams.StartAsync();
        string conversation;
        await using (var host = await TestHost.StartAsync(folder: folder))
        {
            var person = teams.NewPerson(host.Http);
            conversation = person.Conversation;
            using var held = await HoldAsync(host, person);
            await person.SayAsync("low power mode is on");
        }

        await using var next = await TestHost.StartAsync(folder: folder);

        await Soon.HoldsAsync(() => teams.In(conversation).Lines.Count > 0);
        Assert.Single(teams.In(conversation).Lines);
    }

    [Fact]
    public async Task What_can_not_be_kept_is_not_acknowledged_and_can_be_sent_again()
    {
        await using var host = await TestHost.StartAsync();
        await using var teams = await FakeTeams.StartAsync();
        var person = teams.NewPerson(host.Http);
        var message = person.Activity("message", ("text", "low power mode is on"));
        using (await HoldAsync(host, person))
        {
            await host.SqlAsync("ALTER TABLE incoming RENAME TO out_of_reach");
            using var content = new StringContent(message.ToString(), Encoding.UTF8, "application/json");
            using var answer = await host.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter?.Delta);
            await host.SqlAsync("ALTER TABLE out_of_reach RENAME TO incoming");
        }

        await person.TakenAsync(message);
        Assert.Single(person.Chat.Lines);
    }

    [Fact]
    public async Task What_was_kept_for_who_can_not_be_reached_any_more_is_dropped()
    {
        await using var host = await TestHost.StartAsync();
        await host.Services.GetRequiredService<IInbox>().KeepAsync(new KeptTurn("1", "a", "pigeon", "{}"), CancellationToken.None);

        await Soon.HoldsAsync(async () => await host.SqlAsync("SELECT count(*) FROM incoming") == "0");

        Assert.Contains(host.Log.Errors, e => e.Contains("is dropped", StringComparison.Ordinal));
    }

    private static Task<IDisposable> HoldAsync(TestHost host, TeamsPerson person) => host.Services.GetRequiredService<IConversationLocks>().EnterAsync(TurnKeys.PersonOf("msteams", person.Id), CancellationToken.None);
}
