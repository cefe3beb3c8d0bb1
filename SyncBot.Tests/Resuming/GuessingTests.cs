using SyncBot.Dialogs.Replies;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;

namespace SyncBot.Tests.Resuming;

public sealed class GuessingTests
{
    private readonly ManualClock clock = new(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Wrong_used_and_expired_codes_get_the_same_answer()
    {
        await using var host = await TestHost.StartAsync(clock: clock);
        var (used, expired) = (await host.NewVisitor().ToRestartAsync(), await host.NewVisitor().ToRestartAsync());
        await host.NewVisitor("email").SayAsync(used);
        clock.Now += TimeSpan.FromHours(25);

        var answers = new List<Turn>();
        foreach (var code in (string[])[Codes.Wrong, used, expired]) answers.Add(await host.NewVisitor("email").SayAsync(code));

        Assert.StartsWith(Words(host, Line.CodeRefused), answers[0].Text, StringComparison.Ordinal);
        Assert.All(answers, a => Assert.Equal((answers[0].Text, answers[0].Trace.ToString()), (a.Text, a.Trace.ToString())));
    }

    [Fact]
    public async Task A_wrong_code_leaves_the_move_and_its_own_code_as_they_are()
    {
        await using var host = await TestHost.StartAsync(clock: clock);
        var visitor = host.NewVisitor();
        var code = await visitor.ToRestartAsync();
        var before = visitor.Last;

        await visitor.SayAsync(Codes.Wrong);

        Assert.StartsWith(Words(host, Line.CodeRefused), visitor.Last.Text, StringComparison.Ordinal);
        Assert.Equal(before.Trace.ToString(), visitor.Last.Trace.ToString());
        Assert.NotEmpty(visitor.Last.Buttons);
        Assert.Equal(before.Case, (await host.NewVisitor("email").SayAsync(code)).Case);
    }

    [Fact]
    public async Task After_five_wrong_codes_in_an_hour_none_of_that_person_is_looked_at_even_over_a_restart()
    {
        using var folder = new TempFolder();
        string code;
        Visitor guesser;
        await using (var before = await TestHost.StartAsync(folder: folder, clock: clock))
        {
            code = await before.NewVisitor().ToRestartAsync();
            guesser = before.NewVisitor("email");
            for (var i = 0; i < 5; i++)
            {
                Assert.Contains(Words(before, Line.CodeRefused), (await guesser.SayAsync(Codes.Wrong)).Text, StringComparison.Ordinal);
                clock.Now += TimeSpan.FromMinutes(1);
            }
        }

        await using var host = await TestHost.StartAsync(folder: folder, clock: clock);
        guesser = guesser.With(host.Http);
        var refused = await guesser.SayAsync(code);
        var other = await host.NewVisitor("email").SayAsync(Codes.Wrong);
        clock.Now += TimeSpan.FromMinutes(56);
        var opened = await guesser.SayAsync(code);

        Assert.StartsWith(Words(host, Line.CodeRefusedForNow), refused.Text, StringComparison.Ordinal);
        Assert.Equal("", refused.Case);
        Assert.StartsWith(Words(host, Line.CodeRefused), other.Text, StringComparison.Ordinal);
        Assert.NotEqual("", opened.Case);
    }

    [Fact]
    public async Task After_two_hundred_wrong_codes_of_all_in_an_hour_none_is_looked_at()
    {
        await using var host = await TestHost.StartAsync(clock: clock);
        var code = await host.NewVisitor().ToRestartAsync();
        await host.SqlAsync($"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 199) INSERT INTO wrong_codes SELECT 'sms/users/' || i, {clock.Now.ToUnixTimeMilliseconds()} FROM n");

        var last = await host.NewVisitor("email").SayAsync(Codes.Wrong);
        var refused = await host.NewVisitor("email").SayAsync(code);
        clock.Now += TimeSpan.FromHours(1);
        var opened = await host.NewVisitor("email").SayAsync(code);

        Assert.StartsWith(Words(host, Line.CodeRefused), last.Text, StringComparison.Ordinal);
        Assert.StartsWith(Words(host, Line.CodeRefusedForNow), refused.Text, StringComparison.Ordinal);
        Assert.NotEqual("", opened.Case);
    }

    [Fact]
    public async Task The_number_of_a_case_opens_nothing()
    {
        await using var host = await TestHost.StartAsync(clock: clock);
        var visitor = host.NewVisitor();
        await visitor.ToRestartAsync();

        var turn = await host.NewVisitor("email").SayAsync(visitor.Last.Case);

        Assert.NotEqual(visitor.Last.Case, turn.Case);
    }

    // As channels without bold text show it.
    private static string Words(TestHost host, string line) => host.Knowledge.Wording.Line(line).Replace("**", "", StringComparison.Ordinal);
}
