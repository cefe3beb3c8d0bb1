using System.Net;
using SyncBot.Dialogs.Replies;
using SyncBot.Resuming;
using SyncBot.Tests.Channels.DirectLine;
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
    public async Task Who_guesses_on_the_website_keeps_nobody_of_another_network_or_channel_from_using_a_code()
    {
        await using var host = await TestHost.StartAsync(clock: clock);
        var (code, other) = (await host.NewVisitor().ToRestartAsync(), await host.NewVisitor().ToRestartAsync());
        DirectLineClient? client = null;
        for (var guess = 0; guess < CodeLimits.OfNetwork; guess++)
        {
            if (guess % CodeLimits.WrongOfOne == 0) client = await DirectLineClient.BeginAsync(host);
            await client!.SayAsync(Codes.Wrong);
        }

        var neighbour = await DirectLineClient.BeginAsync(host);
        await neighbour.SayAsync(code);

        Assert.StartsWith(host.Knowledge.Wording.Line(Line.CodeRefusedForNow).Split('.')[0], (string?)(await neighbour.ActivitiesAsync()).Last(a => (string?)a["type"] == "message")["text"], StringComparison.Ordinal);
        Assert.NotEqual("", (await host.NewVisitor("email").SayAsync(other)).Case);
    }

    [Fact]
    public void One_person_can_use_up_little_of_what_a_network_shares_and_one_network_little_of_a_channel()
    {
        using var limits = new GuessLimits();
        var (here, next, elsewhere) = (IPAddress.Parse("2001:db8:1:2::1"), IPAddress.Parse("2001:db8:1:3::1"), IPAddress.Parse("2001:db8:2::1"));

        Assert.Equal(CodeLimits.OfOne, Enumerable.Range(0, 1000).Count(_ => limits.MayTry("directline", "a", here)));
        Assert.Equal(CodeLimits.OfNetwork - CodeLimits.OfOne, Enumerable.Range(0, 1000).Count(i => limits.MayTry("directline", $"b{i}", i % 2 == 0 ? here : next)));
        Assert.True(limits.MayTry("directline", "c", elsewhere));
    }

    [Fact]
    public void A_channel_has_a_limit_that_no_other_channel_feels()
    {
        using var limits = new GuessLimits();

        Assert.InRange(Enumerable.Range(0, CodeLimits.OfChannel + 500).Count(i => limits.MayTry("msteams", $"a{i}", from: null)), CodeLimits.OfChannel, CodeLimits.OfChannel + 20);
        Assert.True(limits.MayTry("sms", "b", from: null));
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
