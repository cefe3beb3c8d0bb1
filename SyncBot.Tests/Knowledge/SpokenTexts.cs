using SyncBot.Dialogs.Replies;

namespace SyncBot.Tests.Knowledge;

/// <summary>Every text of the knowledge that is said, by what it is.</summary>
internal sealed class SpokenTexts(Wording wording)
{
    // Lines that are no sentences: the words of buttons and headings, or pieces of a line.
    private static readonly string[] Pieces = ["button-", "summary-", "outcome-", "takes-", "tried-title", "step-number", "time", "risk", "minutes", "one-hour", "hours", "because", "reply-choices", "at-", "in-zone"];

    // Lines that end with what is put into them, or with a list.
    private static readonly string[] Open = ["help", "cause-found", "cause-found-because", "cause-found-from-words"];

    /// <summary>What is asked.</summary>
    public IReadOnlyList<SpokenText> Questions => [.. wording.Questions.Select(q => new SpokenText($"questions.{q.Key}.ask", q.Value.Ask))];

    /// <summary>What stands on the buttons that answer a question, with the question.</summary>
    public IReadOnlyList<(string Question, SpokenText Label)> Answers =>
        [.. wording.Questions.SelectMany(q => q.Value.Answers.Select(a => (q.Key, new SpokenText($"questions.{q.Key}.answers.{a.Key}", a.Value))))];

    /// <summary>What stands on the other buttons.</summary>
    public IReadOnlyList<SpokenText> Buttons => [.. Names.Where(n => n.Place.StartsWith("lines.button-", StringComparison.Ordinal))];

    /// <summary>The steps of fixes.</summary>
    public IReadOnlyList<SpokenText> Steps =>
        [.. wording.Fixes.SelectMany(f => f.Value.Steps.SelectMany(s => s.Value.Select((step, i) => new SpokenText($"fixes.{f.Key}.steps.{s.Key}.{i + 1}", step))))];

    /// <summary>Names, titles and other pieces that are no sentences.</summary>
    public IReadOnlyList<SpokenText> Names =>
    [
        .. wording.Causes.Select(c => new SpokenText($"causes.{c.Key}.name", c.Value.Name)),
        .. wording.SubCauses.Select(c => new SpokenText($"subCauses.{c.Key}.name", c.Value.Name)),
        .. wording.Facts.Select(f => new SpokenText($"facts.{f.Key}.name", f.Value.Name)),
        .. wording.Facts.SelectMany(f => f.Value.Values.Select(v => new SpokenText($"facts.{f.Key}.values.{v.Key}", v.Value))),
        .. wording.Facts.SelectMany(f => f.Value.Seen.Select(s => new SpokenText($"facts.{f.Key}.seen.{s.Key}", s.Value))),
        .. wording.Fixes.Select(f => new SpokenText($"fixes.{f.Key}.title", f.Value.Title)),
        .. wording.HandOffs.Select(h => new SpokenText($"handOffs.{h.Key}.title", h.Value.Title)),
        .. Lines(wording).Where(l => IsPiece(l.Id)).Select(l => l.Text),
    ];

    /// <summary>Whole sentences, the steps among them.</summary>
    public IReadOnlyList<SpokenText> Sentences =>
    [
        .. wording.Causes.Select(c => new SpokenText($"causes.{c.Key}.explain", c.Value.Explain)),
        .. wording.SubCauses.Select(c => new SpokenText($"subCauses.{c.Key}.explain", c.Value.Explain)),
        .. wording.Questions.SelectMany(q => Said($"questions.{q.Key}", ("why", q.Value.Why), ("how", q.Value.How))),
        .. wording.Fixes.SelectMany(f => Said($"fixes.{f.Key}", ("why", f.Value.Why), ("workedWhen", f.Value.WorkedWhen), ("cannotFix", f.Value.CannotFix), ("undo", f.Value.Undo), ("lookAgain", f.Value.LookAgain))),
        .. Steps,
        .. wording.RefusedGates.Select(g => new SpokenText($"gates.{g.Key}.refused", g.Value)),
        .. wording.HandOffs.Select(h => new SpokenText($"handOffs.{h.Key}.say", h.Value.Say)),
        .. wording.Tiers.Select(t => new SpokenText($"tiers.{t.Key}", t.Value)),
        .. wording.Faq.Select(f => new SpokenText($"faq.{f.Key}.answer", f.Value.Answer)),
        .. wording.Tips.Select(t => new SpokenText($"tips.{t.Key}", t.Value)),
        .. Lines(wording).Where(l => !IsPiece(l.Id) && !Open.Contains(l.Id)).Select(l => l.Text),
    ];

    /// <summary>All of them.</summary>
    public IReadOnlyList<SpokenText> All =>
        [.. Questions, .. Answers.Select(a => a.Label), .. Names, .. Sentences, .. Lines(wording).Where(l => Open.Contains(l.Id)).Select(l => l.Text)];

    private static IEnumerable<(string Id, SpokenText Text)> Lines(Wording wording) => wording.Lines.Select(l => (l.Key, new SpokenText($"lines.{l.Key}", l.Value)));

    // The headings of a summary are pieces; when it was opened is a sentence.
    private static bool IsPiece(string line) => line != "summary-opened" && Pieces.Any(p => p.EndsWith('-') ? line.StartsWith(p, StringComparison.Ordinal) : line == p);

    private static IEnumerable<SpokenText> Said(string place, params (string Name, string? Words)[] texts) =>
        texts.Where(t => t.Words is not null).Select(t => new SpokenText($"{place}.{t.Name}", t.Words!));
}
