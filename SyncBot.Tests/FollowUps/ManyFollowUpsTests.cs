using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SyncBot.Dialogs.Replies;
using SyncBot.Storage;
using SyncBot.Tests.Channels.Teams;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.FollowUps;

/// <summary>Many who are to be asked at the same moment.</summary>
public sealed class ManyFollowUpsTests : IAsyncLifetime, IDisposable
{
    private static readonly string Asking = Shipped.Knowledge.Wording.Line(Line.CheckIn);

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly TempFolder folder = new();
    private FakeTeams teams = null!;

    public async Task InitializeAsync() => teams = await FakeTeams.StartAsync();

    public async Task DisposeAsync() => await teams.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public Task Hundreds_are_each_asked_once_over_a_restart_and_a_jump_of_the_clock() => EachIsAskedOnceAsync(400);

    [Fact]
    [Trait("Tier", "Long")]
    public Task Ten_thousand_are_each_asked_once_over_a_restart_and_a_jump_of_the_clock() => EachIsAskedOnceAsync(10_000);

    private async Task EachIsAskedOnceAsync(int people)
    {
        string first;
        await using (var host = await TestHost.StartAsync(folder: folder, clock: clock))
        {
            var person = teams.NewPerson(host.Http);
            await person.SayAsync("my phone is really hot");
            await person.SayAsync("later");
            first = person.Id;
            await MultiplyAsync(host, first, people);
            clock.Now += TimeSpan.FromHours(30);
            await Soon.HoldsAsync(() => teams.Requests.Count > people / 3);
        }

        await using var next = await TestHost.StartAsync(folder: folder, clock: clock);
        clock.Now += TimeSpan.FromMinutes(2);
        await HoldsAsync(next, "SELECT (SELECT count(*) FROM follow_ups WHERE due <= {0}) + (SELECT count(*) FROM outgoing)");

        Assert.Equal($"{people}", await next.SqlAsync("SELECT count(*) FROM follow_ups WHERE attempts = 0"));
        for (var i = 0; i < people; i++) Assert.Equal((1, i), (Asked(i == 0 ? FakeTeams.ChatWith(first) : FakeTeams.ChatWith($"{first}-{i}")), i));
        Assert.Empty(next.Log.Errors);
    }

    // As long as it goes on.
    private async Task HoldsAsync(TestHost host, string count)
    {
        var query = string.Format(CultureInfo.InvariantCulture, count, clock.Now.ToUnixTimeMilliseconds());
        for (var left = -1; left != 0;)
        {
            var before = left;
            await Soon.HoldsAsync(async () => (left = int.Parse((await host.SqlAsync(query))!, CultureInfo.InvariantCulture)) != before);
        }
    }

    private int Asked(string chat) => teams.In(chat).Messages.Count(m => m.Activity.ToString().Contains(Asking, StringComparison.Ordinal));

    // Copies spare the way there.
    private static async Task MultiplyAsync(TestHost host, string person, int people)
    {
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ask = Assert.Single(await host.Services.GetRequiredService<IFollowUpStore>().ClaimAsync(now.AddYears(1), 1, lease: TimeSpan.FromDays(-365), CancellationToken.None)).What;
        await Task.WhenAll(Enumerable.Range(1, people - 1).Select(i => Task.Run(() =>
        {
            string Copied(string text) => text.Replace(person, $"{person}-{i}", StringComparison.Ordinal);
            var copy = new FollowUp($"{ask.CaseId}-{i}", Copied(ask.Person), Copied(ask.Conversation), ask.Due, Copied(ask.Address));
            return host.CopyAsync((ask.Conversation, ask.Person, ask.CaseId), (copy.Conversation, copy.Person, copy.CaseId), copy);
        })));
    }
}
