using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Replies;
using SyncBot.Tests.Channels.BotFramework;
using SyncBot.Tests.Conversations;
using SyncBot.Tests.HandOff;

namespace SyncBot.Tests.Resuming;

public sealed class ResumeTests(SharedHost host) : IClassFixture<SharedHost>
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_same_case_goes_on_on_another_channel_with_all_that_is_known()
    {
        var (web, sms) = (host.NewVisitor(), host.NewVisitor("email"));
        await web.SayAsync("low power mode is on");
        await web.SayAsync("no change");
        await web.SayAsync("I'm on iOS 18.2 and on wifi");
        var code = await web.ToRestartAsync();

        await sms.SayAsync($"my code is {code.ToLowerInvariant()}");

        Assert.Equal((web.Last.Case, web.Last.Pending), (sms.Last.Case, sms.Last.Pending));
        Assert.True(JToken.DeepEquals(web.Last.Facts, sms.Last.Facts));
        Assert.Equal(web.Last.Attempts, sms.Last.Attempts);
        Assert.StartsWith(host.Label(Line.Resumed), sms.Last.Text, StringComparison.Ordinal);
        Assert.Contains(Title("low-power-off"), sms.Last.Text, StringComparison.Ordinal);
        Assert.Contains(host.Knowledge.Wording.Line(Line.HowDidItGo, ("fix", Title("set-time-automatically"))), sms.Last.Text, StringComparison.Ordinal);
        Assert.False(sms.Last.HasCode(), "The whole step was handed out again.");
        await sms.SayAsync("no change");
        Assert.Equal("set-time-automatically no-change", sms.Last.Attempts[^1]);
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("email")]
    public async Task A_step_that_takes_the_phone_away_says_how_to_keep_it_and_shows_a_code(string channel)
    {
        var visitor = host.NewVisitor(channel);

        var code = await visitor.ToRestartAsync();

        Assert.Contains(host.Label(Line.KeepSteps), visitor.Last.Text, StringComparison.Ordinal);
        Assert.Contains(host.Said(host.Knowledge.Wording.Fixes["set-time-automatically"].Steps["any"][^2]), visitor.Last.Text, StringComparison.Ordinal);
        if (channel == "webchat") Assert.Contains($"**{code}**", Assert.Single(visitor.Last.Cards).SelectToken("$.body")!.ToString(), StringComparison.Ordinal);
        else Assert.Empty(visitor.Last.Cards);
    }

    [Fact]
    public async Task Other_steps_show_none()
    {
        var visitor = await host.VisitorAtAsync("try");

        Assert.False(visitor.Last.HasCode());
        Assert.DoesNotContain(host.Label(Line.KeepSteps), visitor.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var (first, second) = (host.NewVisitor("email"), host.NewVisitor("email"));
        var web = host.NewVisitor();
        var code = await web.ToRestartAsync();

        await first.SayAsync(code);
        await second.SayAsync(code);

        Assert.Equal(web.Last.Case, first.Last.Case);
        Assert.Equal("", second.Last.Case);
        Assert.Contains(host.Label(Line.CodeRefused), second.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_who_got_it_may_use_it_too_and_a_button_may_send_it()
    {
        var visitor = host.NewVisitor();
        var code = await visitor.ToRestartAsync();
        var @case = visitor.Last.Case;

        await visitor.Elsewhere().PressAsync(new JObject { ["say"] = code });
        await visitor.SayAsync("no change");

        Assert.Equal((@case, "set-time-automatically no-change"), (visitor.Last.Case, visitor.Last.Attempts[^1]));
    }

    [Fact]
    public async Task A_code_works_for_a_day()
    {
        var clock = new ManualClock(Noon);
        await using var own = await TestHost.StartAsync(clock: clock);
        var web = own.NewVisitor();
        var code = await web.ToRestartAsync();
        var later = own.NewVisitor();
        var laterCode = await later.ToRestartAsync();

        clock.Now = Noon.AddHours(24).AddSeconds(-1);
        var inTime = await own.NewVisitor("email").SayAsync(code);
        clock.Now = Noon.AddHours(24);
        var tooLate = await own.NewVisitor("email").SayAsync(laterCode);

        Assert.Equal(web.Last.Case, inTime.Case);
        Assert.Equal("", tooLate.Case);
    }

    [Fact]
    public async Task A_new_code_retires_the_old()
    {
        var visitor = host.NewVisitor();
        var old = await visitor.ToRestartAsync();
        var elsewhere = visitor.Elsewhere();
        await elsewhere.ArriveAsync();
        Assert.False(elsewhere.Last.HasCode());
        await elsewhere.SayAsync("show the steps");

        var refused = await host.NewVisitor("email").SayAsync(old);
        var opened = await host.NewVisitor("email").SayAsync(elsewhere.Last.Code());

        Assert.Equal(("", visitor.Last.Case), (refused.Case, opened.Case));
    }

    [Fact]
    public async Task A_step_that_is_said_again_keeps_the_code_that_may_be_on_a_photo_until_half_its_time_is_over()
    {
        var clock = new ManualClock(Noon);
        await using var own = await TestHost.StartAsync(clock: clock);
        var visitor = own.NewVisitor();
        var code = await visitor.ToRestartAsync();

        await visitor.SayAsync("show the steps");
        var soon = visitor.Last;
        clock.Now = Noon.AddHours(13);
        await visitor.SayAsync("show the steps");
        var late = visitor.Last;

        Assert.False(soon.HasCode());
        Assert.Contains(own.Knowledge.Wording.Line(Line.KeepCodeAgain), soon.Text, StringComparison.Ordinal);
        Assert.NotEqual(code, late.Code());
        Assert.Equal(visitor.Last.Case, (await own.NewVisitor("email").SayAsync(late.Code())).Case);
    }

    [Fact]
    public async Task Of_two_who_use_a_code_at_once_one_gets_the_case()
    {
        using var folder = new TempFolder();
        await using var one = await TestHost.StartAsync(folder: folder);
        await using var other = await TestHost.StartAsync(folder: folder);
        var @case = one.NewVisitor();
        for (var round = 0; round < 5; round++)
        {
            await @case.SayAsync("start over");
            var code = await @case.ToRestartAsync();
            Visitor[] racers = [one.NewVisitor("email"), one.NewVisitor("email"), other.NewVisitor($"msteams-{round}")];

            var turns = await Task.WhenAll(racers.Select(r => Task.Run(() => r.SayAsync(code))));

            Assert.Single(turns, t => t.Text.Contains(one.Knowledge.Wording.Line(Line.Resumed), StringComparison.Ordinal));
            Assert.Equal(2, turns.Count(t => t.Text.Contains(one.Knowledge.Wording.Line(Line.CodeRefused), StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Both_channels_share_the_case_from_then_on_and_what_each_tells_counts()
    {
        var (web, sms) = (host.NewVisitor(), host.NewVisitor("email"));
        await sms.SayAsync(await web.ToRestartAsync());
        (Visitor Who, string Says)[] told =
        [
            (web, "battery at 55%"), (sms, "it's charging"), (web, "I'm on iOS 18.2"), (sms, "vpn is off"),
            (web, "for 3 days"), (sms, "only this phone"), (web, "low power mode is off"), (sms, "I am on wifi"),
        ];

        await Task.WhenAll(told.Select(t => Task.Run(() => t.Who.With(host.Host.Http).SayAsync(t.Says))));
        await web.SayAsync("help");
        await sms.SayAsync("help");

        Assert.Superset(new HashSet<string> { "battery", "charging", "ios", "vpn", "duration", "paused-elsewhere", "low-power-mode", "wifi" }, web.Last.Facts.Properties().Select(p => p.Name).ToHashSet());
        Assert.True(JToken.DeepEquals(web.Last.Facts, sms.Last.Facts));
    }

    [Fact]
    public async Task An_end_on_one_channel_is_an_end_on_the_other()
    {
        var (web, sms) = (host.NewVisitor(), host.NewVisitor("email"));
        await sms.SayAsync(await web.ToRestartAsync());

        await sms.SayAsync("it worked");
        await web.SayAsync("hello");

        Assert.Equal("resolved set-time-automatically", web.Last.Pending);
        Assert.StartsWith(host.Label(Line.EndedAlready).Replace("**", "", StringComparison.Ordinal), web.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_starts_over_and_takes_it_back_has_the_shared_case_again_as_the_other_left_it()
    {
        var (web, sms) = (host.NewVisitor(), host.NewVisitor("email"));
        await sms.SayAsync(await web.ToRestartAsync());
        var shared = web.Last.Case;
        await web.SayAsync("start over");
        await sms.SayAsync("no change");

        await web.SayAsync("back");
        await web.SayAsync("what have we tried?");

        Assert.Equal(shared, web.Last.Case);
        Assert.Equal(sms.Last.Attempts, web.Last.Attempts);
    }

    [Fact]
    public async Task Who_starts_over_leaves_the_case_to_the_other_and_nobodys_case_is_kept()
    {
        await using var own = await TestHost.StartAsync();
        var (web, sms) = (own.NewVisitor(), own.NewVisitor("email"));
        await sms.SayAsync("low power mode is on");
        await sms.SayAsync(await web.ToRestartAsync());
        Assert.Equal("1", await own.SqlAsync("SELECT count(*) FROM cases"));
        var shared = web.Last.Case;

        await web.SayAsync("start over");
        await sms.SayAsync("help");

        Assert.NotEqual(shared, web.Last.Case);
        Assert.Equal((shared, "try set-time-automatically"), (sms.Last.Case, sms.Last.Pending));
        Assert.Equal("2", await own.SqlAsync("SELECT count(*) FROM cases"));
    }

    [Fact]
    public async Task A_case_that_a_person_has_taken_over_is_not_handed_over_again_by_its_code()
    {
        await using var webhook = await FakeConnector.StartAsync();
        await using var own = await TestHost.StartAsync(settings: [$"HandOff:WebhookUrl={webhook.Address}", "HandOff:WebhookSecret=s"]);
        var (web, sms) = (own.NewVisitor(), own.NewVisitor("email"));
        var code = await web.ToRestartAsync();
        await web.SayAsync("talk to a person");

        await sms.SayAsync(code);

        Assert.Equal((web.Last.Case, "handOff"), (sms.Last.Case, sms.Last.Move));
        Assert.Contains(own.Knowledge.Wording.Line(Line.HandedOffAlready).Replace("**", "", StringComparison.Ordinal), sms.Last.Text, StringComparison.Ordinal);
        Assert.Equal("1", await own.SqlAsync("SELECT count(*) FROM handovers"));
    }

    [Fact]
    public async Task A_case_that_was_stopped_goes_on()
    {
        var (web, sms) = (host.NewVisitor(), host.NewVisitor("email"));
        var code = await web.ToRestartAsync();
        await web.SayAsync("stop");

        await sms.SayAsync(code);

        Assert.Equal((web.Last.Case, "try set-time-automatically"), (sms.Last.Case, sms.Last.Pending));
    }

    [Fact]
    public async Task A_turn_that_fails_leaves_the_code_good()
    {
        await using var own = await TestHost.StartAsync();
        var (web, sms) = (own.NewVisitor(), own.NewVisitor("email"));
        var code = await web.ToRestartAsync();
        await own.SqlAsync("UPDATE cases SET state = 'x' || state");
        await sms.SayAsync(code);
        Assert.DoesNotContain(own.Knowledge.Wording.Line(Line.Resumed), sms.Last.Text, StringComparison.Ordinal);
        await own.SqlAsync("UPDATE cases SET state = substr(state, 2)");

        await sms.SayAsync(code);

        Assert.Equal(web.Last.Case, sms.Last.Case);
    }

    [Fact]
    public async Task A_code_is_in_no_trace_no_log_no_file_and_no_hand_off()
    {
        await using var webhook = await FakeConnector.StartAsync();
        await using var own = await TestHost.StartAsync(settings: [$"HandOff:WebhookUrl={webhook.Address}", "HandOff:WebhookSecret=s"]);
        var (web, sms) = (own.NewVisitor(), own.NewVisitor("email"));
        var code = await web.ToRestartAsync();
        var traces = web.Last.Trace.ToString();
        await sms.SayAsync(Codes.Wrong);
        await sms.SayAsync($"{code}!");
        traces += sms.Last.Trace;
        await sms.SayAsync("talk to a person");
        await webhook.WaitForAsync(1);

        var kept = string.Join('\n', [traces, Assert.Single(webhook.Posted).Body, .. own.Log.Lines, await own.ReadStoreAsync()]);

        Assert.Contains("set-time-automatically", kept, StringComparison.Ordinal);
        Assert.All((string[])[code, Codes.Wrong], c =>
        {
            Assert.DoesNotContain(c, kept, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(c.Replace("-", "", StringComparison.Ordinal), kept, StringComparison.OrdinalIgnoreCase);
        });
    }

    private string Title(string fix) => host.Said(host.Knowledge.Wording.Fixes[fix].Title);
}
