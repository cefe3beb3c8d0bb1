using System.Globalization;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Tests.Conversations;

public sealed class WholeConversationTests(SharedHost host) : IClassFixture<SharedHost>
{
    private const string Complaint = "my messages say syncing with icloud paused";

    [Fact]
    public async Task A_complaint_leads_over_questions_and_cards_with_numbered_steps_to_resolved()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync(Complaint);

        var turns = await visitor.TalkAsync(t => t.Move == "ask" ? "I don't know" : "no change", until: t => t.Fix is not null && t.Tried.Count > 2);
        Assert.Contains(turns, t => t.Move == "ask");
        foreach (var turn in turns.Where(t => t.Fix is not null))
        {
            var card = Assert.Single(turn.Cards).ToString();
            var steps = host.Knowledge.Wording.Fixes[turn.Fix!].StepsFor(Systems.Of("iphone", null));
            for (var i = 0; i < steps.Count; i++) Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"\"{i + 1}\""), card, StringComparison.Ordinal);
        }

        var fix = visitor.Last.Fix!;
        await visitor.SayAsync("it worked");

        Assert.Equal($"resolved {fix}", visitor.Last.Pending);
        Assert.Equal($"{fix} worked", visitor.Last.Attempts[^1]);
    }

    [Fact]
    public async Task No_change_to_everything_tries_every_gentle_rung_once_and_ends_with_a_person()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync(Complaint);

        var turns = await visitor.TalkAsync(_ => "no change");

        Assert.Equal("handOff", turns[^1].Move);
        var fixes = turns.Select(t => t.Fix).OfType<string>().ToList();
        Assert.Equal(fixes.Distinct(), fixes);
        Assert.DoesNotContain(fixes, host.IsDisruptive);
        Assert.Empty(GentleRungsLeft(turns[^1]));
    }

    [Theory]
    [InlineData(Complaint)]
    [InlineData("syncing paused, battery at 12% and low power mode is on, iCloud is full")]
    [InlineData("my new iphone says syncing with icloud paused since the update, I am on iOS 26.1")]
    [InlineData("wifi is really bad here and messages won't sync on my mac")]
    public async Task Disruptive_rungs_come_after_the_gentle_ones_and_only_through_their_gates(string complaint)
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync(complaint);

        var turns = await visitor.TalkAsync(t => host.WayThrough(t) ?? "no change");

        Assert.Equal("handOff", turns[^1].Move);
        var fixes = turns.Select(t => t.Fix).OfType<string>().ToList();
        Assert.Equal(fixes.Distinct(), fixes);
        foreach (var turn in turns.Where(t => t.Fix is { } fix && host.IsDisruptive(fix)))
        {
            Assert.Empty(GentleRungsLeft(turn));
            Assert.All(GatesOf(turn.Fix!), gate => Assert.Contains(turn.Facts.Properties(), f => f.Name == FactOf(gate) && gate.Passes.Contains((string)f.Value!)));
        }
    }

    [Fact]
    public async Task Through_their_gates_signing_out_and_the_reset_are_reached_and_the_way_to_each_is_asked_for()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync(Complaint);

        var turns = await visitor.TalkAsync(t => host.WayThrough(t) ?? "no change");

        foreach (var fix in (string[])["sign-out-and-in", "reset-network-settings"])
        {
            Assert.Contains(turns, t => t.Fix == fix);
            Assert.Contains(turns, t => t.Move == "ask" && t.Ids.Contains(fix));
        }
    }

    [Fact]
    public async Task A_gate_that_is_not_passed_keeps_its_fix_away()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync(Complaint);

        var turns = await visitor.TalkAsync(t => t.Ids.Contains("password-known") ? "No" : host.WayThrough(t) ?? "no change");

        Assert.Contains(turns, t => t.Ids.Contains("password-known"));
        Assert.DoesNotContain(turns, t => t.Fix == "sign-out-and-in");
        Assert.Contains("sign-out-and-in", turns[^1].RuledOut);
        Assert.Equal("handOff", turns[^1].Move);
    }

    [Fact]
    public async Task I_dont_know_to_everything_comes_to_an_end_too()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync(Complaint);

        var turns = await visitor.TalkAsync(_ => "I don't know");

        Assert.Equal("handOff", turns[^1].Move);
        Assert.DoesNotContain(turns, t => t.Fix is { } fix && host.IsDisruptive(fix));
        var asked = turns.Where(t => t.Move == "ask").Select(t => t.Pending).ToList();
        Assert.Equal(asked.Distinct(), asked);
    }

    [Fact]
    public async Task What_one_message_tells_is_not_asked_again()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("Since the update to iOS 26.1 it's paused. I'm on wifi, it's charging, low power mode is off, battery at 80%, icloud is 2 of 5 GB, only this phone, for 3 days");

        var told = visitor.Last.Facts.Properties().Select(p => p.Name).ToHashSet();
        Assert.Superset(new HashSet<string> { "since-update", "ios", "wifi", "charging", "low-power-mode", "battery", "icloud-storage", "paused-elsewhere", "duration" }, told);
        var turns = await visitor.TalkAsync(t => host.WayThrough(t) ?? "no change");

        var asked = turns.Where(t => t.Move == "ask").SelectMany(t => t.Ids).Where(host.Knowledge.Model.Questions.ContainsKey);
        Assert.DoesNotContain(asked, q => told.Contains(host.Knowledge.Model.Questions[q].Fact));
    }

    [Fact]
    public async Task What_was_tried_before_is_not_offered_again()
    {
        var visitor = host.NewVisitor();
        await visitor.SayAsync("syncing with icloud paused, I already turned off low power mode and pressed sync now, nothing helped");
        Assert.Contains("sync-now no-change", visitor.Last.Attempts);

        var turns = await visitor.TalkAsync(_ => "no change");

        Assert.DoesNotContain(turns, t => t.Fix is "sync-now" or "low-power-off");
    }

    [Fact]
    public async Task The_same_conversation_by_text_message_takes_the_same_moves_with_numbers()
    {
        var (rich, plain) = (host.NewVisitor(), host.NewVisitor("sms"));
        await rich.SayAsync(Complaint);
        await plain.SayAsync(Complaint);

        for (var i = 0; i < 100 && !rich.Last.IsEnd; i++)
        {
            Assert.Equal(rich.Last.Pending, plain.Last.Pending);
            Assert.Empty(plain.Last.Cards);
            Assert.DoesNotContain("**", plain.Last.Text, StringComparison.Ordinal);
            var title = rich.Last.Buttons.Last(b => b.Title != host.Label(Line.ButtonCouldNot)).Title;
            var number = rich.Last.Buttons.Select(b => b.Title).ToList().IndexOf(title) + 1;
            await rich.PressAsync(title);
            await plain.SayAsync(number.ToString(CultureInfo.InvariantCulture));
        }

        Assert.Equal(rich.Last.Pending, plain.Last.Pending);
        Assert.Equal(rich.Last.Attempts, plain.Last.Attempts);
    }

    private IEnumerable<Gate> GatesOf(string fix) => host.Knowledge.Model.Fixes[fix].Gates.Select(g => host.Knowledge.Model.Gates[g]);

    private string FactOf(Gate gate) => host.Knowledge.Model.Questions[gate.Question].Fact;

    private IEnumerable<string> GentleRungsLeft(Turn turn) => host.Knowledge.Model.Ladder.Rungs
        .Where(r => host.Knowledge.Model.Fixes[r].Tier is Tier.Harmless)
        .Except(turn.Tried)
        .Except(turn.RuledOut);
}
