using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Tests.Knowledge;
using SyncBot.Tests.Troubleshooting;

namespace SyncBot.Tests.Dialogs;

public sealed class VoiceTests
{
    private static readonly Model Model = Shipped.Knowledge.Model;
    private static readonly Wording Wording = Shipped.Knowledge.Wording;
    private static readonly Voice Voice = new(Shipped.Knowledge);

    [Fact]
    public void The_form_of_a_cause_that_shows_is_named_and_explained_instead_of_the_cause()
    {
        var @case = CaseScript.Opened.Says(Model, "captive-portal", "yes").Says(Model, "works-elsewhere", "yes") with { Pending = new Move.Try("restart-router") };
        var shown = Wording.SubCauses["captive-portal"];

        var found = Voice.Reasons.Found(@case, "network");
        var why = ((Reply.Text)Voice.Reasons.Why(@case)).Words;
        var summary = LinesOf(Voice.Report.Summary(@case), Line.SummaryCauses);

        Assert.Contains(shown.Name, found, StringComparison.Ordinal);
        Assert.Contains(shown.Explain, found, StringComparison.Ordinal);
        Assert.Contains($"{shown.Name} (", why, StringComparison.Ordinal);
        Assert.Contains(summary, l => l.StartsWith(shown.Name, StringComparison.Ordinal));
        Assert.All([found, why, string.Concat(summary)], said => Assert.DoesNotContain(Wording.Causes["network"].Name, said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_cause_of_which_no_form_shows_is_named_itself()
    {
        var @case = CaseScript.Opened.Says(Model, "works-elsewhere", "yes") with { Pending = new Move.Try("restart-router") };

        Assert.Contains(Wording.Causes["network"].Name, Voice.Reasons.Found(@case, "network"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("set-time-automatically", "date-and-time")]
    [InlineData("free-icloud-space", "storage")]
    [InlineData("turn-off-vpn", "wifi")]
    [InlineData("wifi-and-power-overnight", "wifi", "low-power")]
    public void The_end_gives_the_tips_for_the_cause_that_the_fix_stood_for(string fix, params string[] tips) =>
        Assert.Equal(tips.Select(t => Wording.Tips[t]), TipsIn(CaseScript.Opened.Tries(fix, Outcome.Worked)));

    [Fact]
    public void The_end_gives_the_tips_for_the_likeliest_cause_when_nobody_knows_what_helped() =>
        Assert.Equal([Wording.Tips["storage"]], TipsIn(CaseScript.Opened.Says(Model, "icloud-storage", "full").Says(Model, "backup-failing", "yes").NextRound(default).Clear()));

    [Fact]
    public void A_fix_with_a_price_says_that_it_costs_money_and_counts_it_as_no_time()
    {
        var card = (Reply.Fix)Voice.For(CaseScript.Opened with { Pending = new Move.Try("upgrade-icloud-storage") });

        Assert.Equal(Wording.Line(Line.TakesMoney, ("time", Wording.Line(Line.TakesMinutes, ("minutes", "5")))), card.Time);
        Assert.Equal(5 + 30 + Model.Ladder.RiskPrice[Tier.Inconvenient], Model.Ladder.Cost(Model.Fixes["upgrade-icloud-storage"]));
    }

    [Fact]
    public void A_defect_that_comes_first_is_named_in_a_sentence_of_its_own()
    {
        var @case = CaseScript.Opened.Says(Model, "low-power-mode", "on").Planned(Model);
        var first = Wording.Line(Line.DefectFirst, ("seen", "Low Power Mode is on."));

        Assert.Equal(new Move.Try("low-power-off"), @case.Pending);
        Assert.Equal(first, Voice.Reasons.Found(@case, "power"));
        Assert.StartsWith(first, ((Reply.Text)Voice.Reasons.Why(@case)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cause_is_named_with_what_speaks_for_it()
    {
        var @case = CaseScript.Opened.Says(Model, "works-elsewhere", "yes");

        Assert.StartsWith("Because it syncs on another Wi-Fi, the internet connection is the likeliest cause.", Voice.Reasons.Found(@case, "network"), StringComparison.Ordinal);
        Assert.Contains(", because it syncs on another Wi-Fi.", ((Reply.Text)Voice.Reasons.Why(@case)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_defect_is_no_reason_to_think_of_the_cause_that_bears_its_name()
    {
        var @case = CaseScript.Opened.Says(Model, "low-power-mode", "on").Planned(Model);

        Assert.Contains("The likeliest cause is Low Power Mode (", ((Reply.Text)Voice.Reasons.Why(@case)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("because", ((Reply.Text)Voice.Reasons.Why(@case)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_can_speak_for_a_cause_can_be_said()
    {
        var telling = Model.Facts.Values.SelectMany(f => f.Values.Select(v => new Condition(f.Id, v)))
            .Where(seen => Enumerable.Range(0, Model.Causes.Length).Any(c => Model.LiftOf(seen, c) >= Diagnosis.LeastLift));

        Assert.All(telling, seen => Assert.Contains(seen.Value, Wording.Facts[seen.Fact].Seen.Keys));
    }

    [Theory]
    [InlineData("ipad")]
    [InlineData("mac")]
    [InlineData("vision-pro")]
    public void No_fix_on_another_device_speaks_of_a_phone(string device)
    {
        foreach (var fix in Model.Fixes.Keys)
        {
            var @case = CaseScript.Opened.TurnTo(device) with { Pending = new Move.Try(fix) };
            var text = new PlainText(Wording).Write(Wording.OnDevice(Voice.For(@case), device), ChannelProfile.Plain);

            Assert.DoesNotMatch("(?i)(this|the|your) phone(?! number)", text);
            Assert.DoesNotContain("iPhone", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_kind_of_reply_is_told_for_the_device()
    {
        Func<string, string> write = text => text.Length == 0 ? "" : $"<{text}>";
        var buttons = new[] { new Button("pressed") };
        Reply[] replies =
        [
            new Reply.Text("words"),
            new Reply.Question("ask", "how") { Note = "note" },
            new Reply.Fix("title", "why", "time", "risk", ["step"], "worked") { Notes = ["note"], Progress = new Progress([], "label"), Headings = new FixHeadings("h1", "h2", "h3") },
            new Reply.Summary("title", "words", [new SummarySection("heading", ["line"])]),
        ];

        string[] expected =
        [
            "<lead>\n\n<words>\n\n1. pressed",
            "<lead>\n\n<ask>\n\n<note>\n\n<how>\n\n1. pressed",
            "<lead>\n\n<title> (<label>)\n\n<why>\n\n<time>. <risk>\n\n1) <step>\n\n<h3> <worked>\n\n<note>\n\n1. pressed",
            "<lead>\n\n<title>\n\n<words>\n\n<heading>\n- <line>\n\n1. pressed",
        ];
        var text = new PlainText(Wording);
        Assert.All(replies.Zip(expected), pair => Assert.StartsWith(pair.Second, text.Write((pair.First with { Lead = "lead", Buttons = [.. buttons] }).Map(write), ChannelProfile.Plain), StringComparison.Ordinal));
        Assert.Equal(new FixHeadings("<h1>", "<h2>", "<h3>"), ((Reply.Fix)replies[2].Map(write)).Headings);
    }

    private static IEnumerable<string> TipsIn(Case @case)
    {
        var words = ((Reply.Text)Voice.For(@case.Planned(Model))).Words;
        var title = Wording.Line(Line.TipsTitle);
        Assert.Contains(title, words, StringComparison.Ordinal);
        return words[(words.IndexOf(title, StringComparison.Ordinal) + title.Length)..].Split("\n- ", StringSplitOptions.RemoveEmptyEntries);
    }

    private static IReadOnlyList<string> LinesOf(Reply.Summary summary, string heading) =>
        summary.Sections.Single(s => s.Heading == Wording.Line(heading)).Lines;
}
