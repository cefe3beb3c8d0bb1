using SyncBot.Dialogs.Replies;
using SyncBot.Tests.Channels.Teams;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;
using SyncBot.Tests.Knowledge;
using SyncBot.Tests.Storage.Postgres;

namespace SyncBot.Tests.FollowUps;

/// <summary>Two hosts on one database that both see who is to be asked.</summary>
[Collection(PostgresTests.Name)]
public sealed class TwoNodesCheckInTests(OwnDatabase own) : IClassFixture<OwnDatabase>
{
    private const int People = 30;

    private static readonly string Asking = Shipped.Knowledge.Wording.Line(Line.CheckIn);

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [SkippableFact]
    public async Task Each_person_is_asked_once_also_when_a_node_has_died_with_claims()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var node = await TestHost.StartAsync(clock: clock, settings: own.Settings);
        await using var other = await TestHost.StartAsync(clock: clock, settings: own.Settings);
        var people = Enumerable.Range(0, People).Select(_ => teams.NewPerson(node.Http)).ToList();
        foreach (var person in people)
        {
            await person.SayAsync("my phone is really hot");
            await person.SayAsync("later");
        }

        var jump = clock.Now.AddHours(30);
        await own.SqlAsync($"UPDATE follow_ups SET claimed_until = {jump.AddMinutes(2).ToUnixTimeMilliseconds()} WHERE person < (SELECT max(person) FROM (SELECT person FROM follow_ups ORDER BY person LIMIT 5) AS first)");
        clock.Now = jump;
        await Soon.HoldsAsync(async () => Equals(await own.SqlAsync($"SELECT count(*) FROM follow_ups WHERE due <= {jump.ToUnixTimeMilliseconds()}"), 4L));
        clock.Now = jump.AddMinutes(2);
        await Soon.HoldsAsync(async () => Equals(await own.SqlAsync($"SELECT (SELECT count(*) FROM follow_ups WHERE due <= {clock.Now.ToUnixTimeMilliseconds()}) + (SELECT count(*) FROM outgoing)"), 0L));

        Assert.All(people, p => Assert.Equal(1, p.Chat.Messages.Count(m => m.Activity.ToString().Contains(Asking, StringComparison.Ordinal))));
        Assert.Equal((long)People, await own.SqlAsync("SELECT count(*) FROM follow_ups WHERE attempts = 0"));
        Assert.Empty(node.Log.Errors.Concat(other.Log.Errors));
    }
}
