using System.Globalization;

namespace SyncBot.Dialogs.Replies;

/// <summary>
/// Writes a reply as short text messages. First comes what must be known: a fix with its steps, a question with its answers. The rest,
/// such as notes and further steps, waits until the person asks for more, by the number after the last choice or by the word.
/// </summary>
public sealed class ShortText(Wording wording)
{
    // Prose is not worth a "more" until it is this long.
    private const int MostAtOnce = 3;

    // Choices that leave less room than this beside them are sent by themselves.
    private const int LeastBeside = 100;

    // What leads over in fewer characters, such as thanks, is not worth a message of its own.
    private const int LeastLead = 40;

    // Longer choices, and those with commas, stand one a line.
    private const int LongestInline = 60;

    /// <summary>The reply in messages.</summary>
    public ShortMessages Write(Reply reply, ChannelProfile profile)
    {
        var pages = new TextPages(profile.MostSegments);
        var said = reply.Map(Plain);
        var choices = Choices(reply, Line.ButtonRest, hasMore: false);
        return said switch
        {
            _ when !pages.Takes(TextPages.Join(new string('x', LeastBeside), Choices(reply, Line.ButtonRest))) => Apart(pages, said),
            Reply.Fix fix => Write(pages, fix, Head(fix), Further(fix)),
            Reply.Question { How.Length: 0 } question => Write(pages, question, [.. Asked(question)], []),
            Reply.Question question when pages.Takes(TextPages.Join($"{question.Ask}\n{question.Note}\n{question.How}", choices)) => Write(pages, question, [.. Asked(question), .. TextPiece.SentencesOf(question.How)], []),
            Reply.Question question => Write(pages, question, [.. Asked(question)], [.. TextPiece.SentencesOf(question.How)]),
            Reply.Summary summary => Write(pages, summary, [TextPiece.LineOf(summary.Title), .. TextPiece.SentencesOf(summary.Words)], [.. summary.Sections.SelectMany(Lines)]),
            Reply.Text text => Prose(pages, text),
            _ => throw new ArgumentException($"There is no text for {reply.GetType().Name}.", nameof(reply)),
        };
    }

    // One message now, whatever else there is on demand; what leads over goes before it if it has no room in it.
    private ShortMessages Write(TextPages pages, Reply said, IReadOnlyList<TextPiece> first, IReadOnlyList<TextPiece> further)
    {
        IReadOnlyList<TextPiece> lead = [.. TextPiece.SentencesOf(said.Lead)];
        var whole = Cut(pages, said, [.. lead, .. first], further);
        var bare = Cut(pages, said, first, further);
        if (whole.Count <= bare.Count && whole[0].EndsWith(bare[0], StringComparison.Ordinal)) return new ShortMessages([whole[0]], [.. whole.Skip(1)], NumberOfMore(said));
        return new ShortMessages([.. said.Lead.Length < LeastLead ? [] : pages.Fill(lead, ""), bare[0]], [.. bare.Skip(1)], NumberOfMore(said));
    }

    private IReadOnlyList<string> Cut(TextPages pages, Reply said, IReadOnlyList<TextPiece> first, IReadOnlyList<TextPiece> further)
    {
        var (end, more) = (Choices(said, Line.ButtonRest, hasMore: false), Choices(said, Line.ButtonRest));
        if (further.Count == 0 && pages.Fill(first, end) is { Count: 1 } only) return [TextPages.Join(only[0], end)];
        var before = said is Reply.Fix ? Choices(said, Line.ButtonRestOfSteps) : more;
        var fitting = pages.Fill(first, more);
        var all = fitting.Count == 1 ? fitting : pages.Fill(first, before);
        var notes = pages.Fill(further, more);
        return
        [
            .. all.Select((p, i) => TextPages.Join(p, i < all.Count - 1 ? before : notes.Count > 0 ? more : end)),
            .. notes.Select((p, i) => TextPages.Join(p, i < notes.Count - 1 ? more : end)),
        ];
    }

    private ShortMessages Prose(TextPages pages, Reply.Text said)
    {
        var end = Choices(said, Line.ButtonRest, hasMore: false);
        IReadOnlyList<TextPiece> words = [.. TextPiece.SentencesOf(said.Lead), .. TextPiece.SentencesOf(said.Words)];
        if (pages.Fill(words, "") is var plain && plain.Count <= MostAtOnce && pages.Takes(TextPages.Join(plain.LastOrDefault(""), end))) return new ShortMessages([.. plain.SkipLast(1), TextPages.Join(plain.LastOrDefault(""), end)], [], 0);
        var more = Choices(said, Line.ButtonRest);
        var all = pages.Fill(words, more);
        if (all.Count <= MostAtOnce) return new ShortMessages([.. all.SkipLast(1), TextPages.Join(all[^1], end)], [], 0);
        var rest = all.Skip(MostAtOnce).ToList();
        return new ShortMessages(
            [.. all.Take(MostAtOnce - 1), TextPages.Join(all[MostAtOnce - 1], more)],
            [.. rest.Select((p, i) => TextPages.Join(p, i < rest.Count - 1 ? more : end))],
            NumberOfMore(said));
    }

    private ShortMessages Apart(TextPages pages, Reply said)
    {
        IReadOnlyList<TextPiece> words = said switch
        {
            Reply.Fix fix => [.. Head(fix), .. Further(fix)],
            Reply.Question question => [.. Asked(question), .. TextPiece.SentencesOf(question.How)],
            Reply.Summary summary => [TextPiece.LineOf(summary.Title), .. TextPiece.SentencesOf(summary.Words), .. summary.Sections.SelectMany(Lines)],
            _ => [.. TextPiece.SentencesOf(((Reply.Text)said).Words)],
        };
        return new ShortMessages([.. pages.Fill([.. TextPiece.SentencesOf(said.Lead), .. words], ""), .. pages.Fill(Choices(said, Line.ButtonRest, hasMore: false).Split('\n').Select(TextPiece.LineOf), "")], [], 0);
    }

    private static IEnumerable<TextPiece> Asked(Reply.Question question) => TextPiece.SentencesOf($"{question.Ask}\n{question.Note}");

    private static IReadOnlyList<TextPiece> Head(Reply.Fix fix) =>
    [
        TextPiece.LineOf(fix.Title),
        .. fix.IsRisky ? TextPiece.SentencesOf(fix.Risk) : [],
        .. fix.Steps.Select((s, i) => TextPiece.LineOf(string.Create(CultureInfo.InvariantCulture, $"{i + 1}) {s}"))),
    ];

    private static IReadOnlyList<TextPiece> Further(Reply.Fix fix) =>
    [
        .. TextPiece.SentencesOf($"{fix.Headings.WorkedWhen} {fix.WorkedWhen}"),
        .. TextPiece.SentencesOf(fix.IsRisky ? $"{fix.Time}." : $"{fix.Time}. {fix.Risk}"),
        .. fix.Notes.SelectMany(TextPiece.SentencesOf),
        .. TextPiece.SentencesOf(fix.Code),
    ];

    private static IEnumerable<TextPiece> Lines(SummarySection section) => [TextPiece.LineOf($"{section.Heading}:"), .. section.Lines.Select(l => TextPiece.LineOf($"- {l}"))];

    // "Reply 1 worked, 2 no change, 3 can't, 4 more".
    private string Choices(Reply reply, string rest, bool hasMore = true)
    {
        var labels = reply.Buttons.Select(b => Plain(wording.ShortLabels.GetValueOrDefault(b.Label, b.Label))).ToList();
        if (labels.Count == 0) return hasMore ? Plain(wording.Line(Line.ReplyMore)) : "";
        if (hasMore) labels.Add(wording.Line(rest));
        var numbered = labels.Select((l, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1} {l}")).ToList();
        var inline = string.Join(", ", numbered);
        return inline.Length > LongestInline || labels.Any(l => l.Contains(',', StringComparison.Ordinal))
            ? TextPages.Join(Plain(wording.Line(Line.ReplyList)), string.Join('\n', numbered))
            : Plain(wording.Line(Line.ReplyChoices, ("choices", inline)));
    }

    private static int NumberOfMore(Reply reply) => reply.Buttons.Length == 0 ? 0 : reply.Buttons.Length + 1;

    private static string Plain(string text) => Gsm7.Fold(text.Replace("**", "", StringComparison.Ordinal));
}
