using System.Collections.Immutable;
using System.Globalization;
using SyncBot.Dialogs.Replies;
using SyncBot.Tests.Knowledge;

namespace SyncBot.Tests.Replies;

public sealed class ShortTextTests
{
    private const int Seed = 6;
    private const int Rounds = 2000;

    private static readonly ChannelProfile Profile = ChannelProfile.TextMessages;
    private static readonly Wording Wording = Shipped.Knowledge.Wording.InShort();
    private static readonly ShortText Text = new(Wording);

    [Fact]
    public void A_fix_says_its_title_its_steps_and_how_to_answer()
    {
        var written = Text.Write(Fix("Turn it off", ["Open it.", "Turn it off."]), Profile);

        Assert.Equal("Turn it off\n1) Open it.\n2) Turn it off.\nReply 1 worked, 2 no change, 3 can't, 4 more", Assert.Single(written.Now));
        Assert.Equal("It worked when: It is gone.\nA minute. Nothing is deleted.\nA note.\nReply 1 worked, 2 no change, 3 can't", Assert.Single(written.Rest));
        Assert.Equal(4, written.More);
    }

    [Fact]
    public void Steps_that_are_left_are_called_so()
    {
        var written = Text.Write(Fix("Much to do", [.. Enumerable.Range(1, 8).Select(i => $"Step {i} takes you a good while and needs some words.")]), Profile);

        Assert.EndsWith("4 more steps", written.Now[0], StringComparison.Ordinal);
        Assert.StartsWith("5) ", written.Rest[0].TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_risk_that_must_be_read_is_never_left_out()
    {
        var risky = Fix("Reset it", ["Do it."]) with { IsRisky = true };

        Assert.Contains("Nothing is deleted.", Text.Write(risky, Profile).Now[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_said_no_message_is_too_long_and_nothing_is_lost()
    {
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            var reply = Any(random);
            var written = Text.Write(reply, Profile);
            string[] all = [.. written.Now, .. written.Rest];

            Assert.NotEmpty(written.Now);
            Assert.All(all, m => Assert.InRange(Gsm7.SegmentsOf(m), 1, 2));
            Assert.All(all, m => Assert.True(Gsm7.LengthOf(m) <= 320));
            Assert.All(Parts(reply), p => Assert.True(all.Any(m => m.Contains(p, StringComparison.Ordinal)), $"round {round}: '{p}' is nowhere whole in\n{string.Join("\n--\n", all)}"));
            Assert.Equal(written.Rest.Length > 0, written.Now[^1].EndsWith("more", StringComparison.Ordinal) || written.Now[^1].EndsWith("more steps", StringComparison.Ordinal) || written.Now[^1].EndsWith("for the rest.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_word_that_fits_into_no_message_is_cut_and_not_lost()
    {
        var word = new string('a', 1000);

        var written = Text.Write(new Reply.Text(word), Profile);

        Assert.Equal(word, string.Concat(written.Now.Concat(written.Rest).Select(m => m.Replace("Reply more for the rest.", "", StringComparison.Ordinal).Trim())));
    }

    [Fact]
    public void What_has_to_be_said_with_a_question_does_not_wait_until_more_is_asked_for()
    {
        var question = new Reply.Question("Did it help?", string.Join(' ', Enumerable.Repeat("Look at the top.", 20))) { Note = "I'll ask tomorrow." };

        var written = Text.Write(question, Profile);

        Assert.StartsWith("Did it help?\nI'll ask tomorrow.\n", Assert.Single(written.Now), StringComparison.Ordinal);
        Assert.StartsWith("Look at the top.", written.Rest[0], StringComparison.Ordinal);
    }

    private static Reply Any(Random random)
    {
        ImmutableArray<Button> buttons = [.. Enumerable.Range(0, random.Next(9)).Select(_ => new Button(Words(random, 1, 4)))];
        Reply reply = random.Next(4) switch
        {
            0 => new Reply.Text(string.Join('\n', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Sentences(random)))),
            1 => new Reply.Question(Sentences(random), random.Next(2) == 0 ? "" : Sentences(random)) { Note = random.Next(2) == 0 ? "" : Sentences(random) },
            2 => new Reply.Summary(Words(random, 1, 4), Sentences(random), [new SummarySection("Heading", [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Words(random, 1, 9))])]),
            _ => Fix(Words(random, 1, 6), [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Words(random, 2, 9) + ".")]) with { IsRisky = random.Next(3) == 0 },
        };
        return reply with { Lead = random.Next(2) == 0 ? "" : Sentences(random), Buttons = buttons };
    }

    private static IEnumerable<string> Parts(Reply reply) => reply switch
    {
        Reply.Fix fix => fix.Steps.Select((s, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}) {s}")),
        Reply.Summary summary => summary.Sections.SelectMany(s => s.Lines).Select(l => $"- {l}"),
        Reply.Text text => text.Words.Split(['\n', ' ']),
        Reply.Question question => $"{question.Ask} {question.Note} {question.How}".Split(' '),
        _ => [],
    };

    private static string Sentences(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Words(random, 2, 15) + "."));

    private static string Words(Random random, int least, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => new string((char)('a' + random.Next(26)), random.Next(1, 9))));

    private static Reply.Fix Fix(string title, ImmutableArray<string> steps) => new(title, "Why.", "A minute", "Nothing is deleted.", steps, "It is gone.")
    {
        Notes = ["A note."],
        Progress = new Progress([], "Step 1"),
        Headings = new FixHeadings("Time", "Risk", "It worked when:"),
        Buttons = [.. ((string[])[Line.ButtonWorked, Line.ButtonNoChange, Line.ButtonCouldNot]).Select(l => new Button(Wording.Line(l)))],
    };
}
