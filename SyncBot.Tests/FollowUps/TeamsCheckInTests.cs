using System.Globalization;
using SyncBot.Dialogs.Replies;
using SyncBot.Tests.Channels.Teams;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.FollowUps;

/// <summary>What the bot says by itself in a chat of Teams.</summary>
public sealed class TeamsCheckInTests : IAsyncLifetime, IDisposable
{
    private static readonly string Asking = Shipped.Knowledge.Wording.Line(Line.CheckIn);
    private static readonly string Again = Shipped.Knowledge.Wording.Line(Line.CheckInAgain);

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly TempFolder folder = new();
    private FakeTeams teams = null!;
    private TestHost host = null!;
    private TeamsPerson person = null!;

    public async Task InitializeAsync()
    {
        teams = await FakeTeams.StartAsync();
        host = await TestHost.StartAsync(folder: folder, clock: clock);
        person = teams.NewPerson(host.Http);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await teams.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_bot_asks_once_when_it_said_so_and_once_more_a_day_later()
    {
        var due = await PromiseAsync();
        clock.Now = due;

        await Soon.HoldsAsync(async () => await DueAsync() > due);
        await Soon.HoldsAsync(() => Asked() == 1);

        Assert.Equal("0", await host.SqlAsync("SELECT attempts FROM follow_ups"));
        Assert.DoesNotContain(teams.Requests, r => r.Contains("followups", StringComparison.Ordinal));
        clock.Now = (await DueAsync())!.Value;
        await Soon.HoldsAsync(() => Asked(Again) == 1);
        Assert.Null(await DueAsync());
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task It_outlives_a_restart_and_the_claim_of_a_process_that_was_killed()
    {
        var due = await PromiseAsync();
        await host.DisposeAsync();
        clock.Now = due.AddHours(5);
        await ClaimAsync(clock.Now.AddMinutes(2));
        host = await TestHost.StartAsync(folder: folder, clock: clock);
        await Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None);
        Assert.Equal(0, Asked());

        clock.Now += TimeSpan.FromMinutes(2);

        await Soon.HoldsAsync(() => Asked() == 1);
        Assert.True(await DueAsync() > clock.Now);
    }

    [Theory]
    [InlineData("it worked")]
    [InlineData("don't ask me")]
    [InlineData("start over")]
    [InlineData("talk to a person")]
    public async Task Nobody_is_asked_about_what_is_over(string words)
    {
        await PromiseAsync();

        await person.SayAsync(words);

        Assert.Equal("0", await host.SqlAsync("SELECT count(*) FROM follow_ups"));
    }

    [Fact]
    public async Task What_is_said_in_a_group_does_not_bring_the_question_there()
    {
        await PromiseAsync();
        var before = await host.SqlAsync("SELECT conversation || due || address FROM follow_ups");

        await person.In("19:group@thread.v2", "groupChat").MentionAsync("help");

        Assert.Equal(before, await host.SqlAsync("SELECT conversation || due || address FROM follow_ups"));
    }

    [Fact]
    public async Task Who_can_not_be_reached_that_way_any_more_is_left()
    {
        var due = await PromiseAsync();
        await host.DisposeAsync();
        clock.Now = due;
        host = await TestHost.StartAsync(folder: folder, clock: clock, settings: "BotFramework:Enabled=false");

        await Soon.HoldsAsync(async () => await DueAsync() is null);

        Assert.Equal(0, Asked());
    }

    private async Task<DateTimeOffset> PromiseAsync()
    {
        await person.SayAsync("my phone is really hot");
        await person.SayAsync("later");
        return Assert.NotNull(await DueAsync());
    }

    private int Asked(string? words = null) => person.Chat.Messages.Count(m => m.Activity.ToString().Contains(words ?? Asking, StringComparison.Ordinal));

    private async Task<DateTimeOffset?> DueAsync() =>
        await host.SqlAsync("SELECT due FROM follow_ups") is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(due, CultureInfo.InvariantCulture)) : null;

    private Task ClaimAsync(DateTimeOffset until) => host.SqlAsync(string.Create(CultureInfo.InvariantCulture, $"UPDATE follow_ups SET claimed_until = {until.ToUnixTimeMilliseconds()}"));
}
