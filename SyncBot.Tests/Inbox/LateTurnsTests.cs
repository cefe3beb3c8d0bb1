using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SyncBot.Tests.Channels.Teams;
using SyncBot.Tests.Conversations;
using SyncBot.Turns;

namespace SyncBot.Tests.Inbox;

/// <summary>Turns that take longer than their channel waits.</summary>
public sealed class LateTurnsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

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
        held.Dispose();
        await WaitAsync(async () => await host.SqlAsync("SELECT count(*) FROM incoming") == "0");
        await WaitAsync(() => Task.FromResult(person.Chat.Lines.Count > 0));
        await person.TakenAsync(message);
        Assert.Single(person.Chat.Lines);
        Assert.Equal("1", await host.SqlAsync("SELECT count(*) FROM deliveries"));
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

        await WaitAsync(() => Task.FromResult(teams.In(conversation).Lines.Count > 0));
        Assert.Single(teams.In(conversation).Lines);
    }

    private static Task<IDisposable> HoldAsync(TestHost host, TeamsPerson person) => host.Services.GetRequiredService<IConversationLocks>().EnterAsync(TurnKeys.PersonOf("msteams", person.Id), CancellationToken.None);

    private static async Task WaitAsync(Func<Task<bool>> done)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await done()) await Task.Delay(50, patience.Token);
    }
}
