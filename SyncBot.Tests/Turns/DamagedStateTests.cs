using SyncBot.Dialogs.Replies;
using SyncBot.Tests.Channels.DirectLine;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.Knowledge;
using SyncBot.Tests.Resuming;
using SyncBot.Tests.Storage;
using SyncBot.Tests.Storage.Postgres;

namespace SyncBot.Tests.Turns;

/// <summary>Whose case or whose conversation nobody can read any more is not shut out.</summary>
[Collection(PostgresTests.Name)]
public sealed class DamagedStateTests(OwnDatabase own) : IClassFixture<OwnDatabase>
{
    private static readonly string[] Damages = [Damage.In("cases", "state"), Damage.In("conversations", "state")];

    [Fact]
    public async Task A_damaged_stack_counts_as_none_and_the_case_goes_on()
    {
        await using var host = await TestHost.StartAsync();
        var visitor = host.NewVisitor();
        await visitor.SayAsync("low power mode is on");
        var @case = visitor.Last.Case;
        await host.SqlAsync(Damage.In("conversations", "state"));

        await visitor.SayAsync("no change");

        Assert.Equal((@case, "low-power-off no-change"), (visitor.Last.Case, Assert.Single(visitor.Last.Attempts)));
        Assert.Contains("conversations, alias", Assert.Single(host.Log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_case_is_damaged_begins_another_with_what_they_say_next()
    {
        await using var host = await TestHost.StartAsync();
        var visitor = host.NewVisitor();
        await visitor.SayAsync("low power mode is on");
        var @case = visitor.Last.Case;
        await host.SqlAsync(Damage.In("cases", "state"));

        await GoesOnAsync(visitor, @case);

        Assert.Contains("cases, alias", Assert.Single(host.Log.Errors), StringComparison.Ordinal);
        Assert.Equal("1", await host.SqlAsync("SELECT count(*) FROM cases"));
    }

    [SkippableFact]
    public async Task It_is_the_same_on_PostgreSQL()
    {
        await own.ClearAsync();
        await using var host = await TestHost.StartAsync(settings: own.Settings);
        var visitor = host.NewVisitor();
        await visitor.SayAsync("low power mode is on");
        var @case = visitor.Last.Case;
        foreach (var damage in Damages) await own.SqlAsync(damage);

        await GoesOnAsync(visitor, @case);
        Assert.Equal(1L, await own.SqlAsync("SELECT count(*) FROM cases"));

        foreach (var damage in Damages) await own.SqlAsync(damage);
        await visitor.SayAsync("forget me");
        await visitor.SayAsync("yes");
        Assert.Contains(Said(Line.Forgotten), visitor.Last.Text, StringComparison.Ordinal);
        Assert.Equal(0L, await own.SqlAsync("SELECT (SELECT count(*) FROM cases) + (SELECT count(*) FROM people)"));
    }

    [Theory]
    [InlineData("forget me", "yes", true)]
    [InlineData("start over", "low power mode is on", false)]
    [InlineData("help", "forget me", false)]
    [InlineData("stop", "start over", false)]
    [InlineData("back", "what have we tried?", false)]
    public async Task What_always_works_still_does(string said, string then, bool forgets)
    {
        await using var host = await TestHost.StartAsync();
        var page = await DirectLineClient.BeginAsync(host);
        await page.SayAsync("low power mode is on");
        foreach (var damage in Damages) await host.SqlAsync(damage);

        await page.SayAsync(said);
        await page.SayAsync(then);

        var texts = (await page.ActivitiesAsync()).ToString();
        Assert.DoesNotContain("reference", texts, StringComparison.Ordinal);
        Assert.Equal(forgets, texts.Contains(Said(Line.Forgotten), StringComparison.Ordinal));
        if (forgets) Assert.Equal("0", await host.SqlAsync("SELECT (SELECT count(*) FROM cases) + (SELECT count(*) FROM people)"));
        Assert.All(host.Log.Errors, e => Assert.Contains("damaged in the store", e, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_of_a_damaged_case_is_refused_and_takes_nothing_away()
    {
        await using var host = await TestHost.StartAsync();
        var (visitor, other) = (host.NewVisitor(), host.NewVisitor("email"));
        await other.SayAsync("low power mode is on");
        var theirs = await host.SqlAsync("SELECT id FROM cases");
        var code = await visitor.ToRestartAsync();
        await host.SqlAsync(Damage.In("cases", "state", $"id <> '{theirs}'"));

        await other.SayAsync(code);

        Assert.Contains(Said(Line.CodeRefused), other.Last.Text, StringComparison.Ordinal);
        await other.SayAsync("no change");
        Assert.Equal("low-power-off no-change", Assert.Single(other.Last.Attempts));
    }

    [Fact]
    public async Task What_was_said_is_shown_but_for_what_is_damaged()
    {
        await using var host = await TestHost.StartAsync();
        var page = await DirectLineClient.BeginAsync(host);
        await page.SayAsync("low power mode is on");
        var all = await page.ActivitiesAsync();
        await host.SqlAsync(Damage.In("activities", "activity", "number = 1"));

        Assert.Equal(all.Skip(1).Select(a => (string?)a["id"]), (await page.ActivitiesAsync()).Select(a => (string?)a["id"]));
    }

    private static async Task GoesOnAsync(Visitor visitor, string before)
    {
        await visitor.SayAsync("low power mode is on");
        Assert.Equal("try low-power-off", visitor.Last.Pending);
        Assert.NotEqual(before, visitor.Last.Case);
        var now = visitor.Last.Case;

        await visitor.SayAsync("no change");
        Assert.Equal((now, "low-power-off no-change"), (visitor.Last.Case, Assert.Single(visitor.Last.Attempts)));
    }

    private static string Said(string line) => Shipped.Knowledge.Wording.Line(line);
}
