using System.Globalization;
using SyncBot.Dialogs.Replies;
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

    // Copies of the rows spare the way there.
    private static async Task MultiplyAsync(TestHost host, string person, int people)
    {
        var id = await host.SqlAsync("SELECT id FROM cases");
        await host.SqlAsync($"""
            CREATE TEMP TABLE copies AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {people - 1}) SELECT i, '{id}-' || i AS id, '{person}-' || i AS person FROM n;
            INSERT INTO conversations (key, state, updated) SELECT replace(key, '{person}', copies.person), state, updated FROM conversations, copies;
            INSERT INTO cases SELECT copies.id, replace(state, '{id}', copies.id), updated FROM cases, copies WHERE cases.id = '{id}';
            INSERT INTO people SELECT replace(people.person, '{person}', copies.person), copies.id, updated FROM people, copies WHERE people.case_id = '{id}';
            INSERT INTO follow_ups SELECT copies.id, replace(f.person, '{person}', copies.person), replace(conversation, '{person}', copies.person), due, replace(address, '{person}', copies.person), 0, 0 FROM follow_ups AS f, copies WHERE case_id = '{id}';
            """);
    }
}
