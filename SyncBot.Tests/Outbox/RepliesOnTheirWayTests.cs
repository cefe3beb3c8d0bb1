using SyncBot.Tests.Channels.Teams;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Outbox;

/// <summary>What becomes of replies when their channel is not there, or the process ends before they are sent.</summary>
public sealed class RepliesOnTheirWayTests
{
    [Fact]
    public async Task They_are_sent_in_order_when_the_channel_takes_them_again()
    {
        await using var host = await TestHost.StartAsync();
        await using var teams = await FakeTeams.StartAsync();
        var person = teams.NewPerson(host.Http);
        teams.Refusing = (_, _) => 503;

        await person.SayAsync("my iphone says syncing paused and low power mode is on");
        await person.SayAsync("what have we tried?");
        await person.SayAsync("help");
        Assert.Empty(person.Chat.Lines);
        teams.Refusing = (_, _) => null;

        await Soon.HoldsAsync(async () => await host.SqlAsync("SELECT count(*) FROM outgoing") == "0");
        var late = person.Chat.Lines.Count;
        Assert.True(late >= 3, $"{late} lines came");
        var prompt = teams.NewPerson(host.Http);
        await prompt.SayAsync("my iphone says syncing paused and low power mode is on");
        await prompt.SayAsync("what have we tried?");
        await prompt.SayAsync("help");
        Assert.Equal(prompt.Chat.Lines, person.Chat.Lines);
    }

    [Fact]
    public async Task They_are_sent_by_the_next_process_when_this_one_ends_in_between()
    {
        using var folder = new TempFolder();
        await using var teams = await FakeTeams.StartAsync();
        await using (var host = await TestHost.StartAsync(folder: folder))
        {
            teams.Refusing = (_, _) => 503;
            await teams.NewPerson(host.Http).SayAsync("help");
        }

        teams.Refusing = (_, _) => null;
        await using var next = await TestHost.StartAsync(folder: folder);
        await Soon.HoldsAsync(async () => await next.SqlAsync("SELECT count(*) FROM outgoing") == "0");

        Assert.Contains(teams.Requests, r => r.StartsWith("POST", StringComparison.Ordinal));
        Assert.Equal("0", await next.SqlAsync("SELECT count(*) FROM outgoing"));
    }

    [Fact]
    public async Task What_the_channel_will_not_take_is_kept_and_the_conversation_goes_on()
    {
        await using var host = await TestHost.StartAsync();
        await using var teams = await FakeTeams.StartAsync();
        var person = teams.NewPerson(host.Http);
        teams.Refusing = (number, _) => number == 1 ? 500 : null;

        await person.SayAsync("help");
        Assert.Empty(person.Chat.Lines);
        await person.SayAsync("help");

        Assert.Single(person.Chat.Lines);
        Assert.Equal("It may have been sent or not: The channel answered 500.", await host.OpenAsync("SELECT reason FROM outgoing WHERE dead IS NOT NULL"));
    }
}
