using System.Text.RegularExpressions;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Tests.Knowledge;

/// <summary>Every sentence of the knowledge, and of the example in docs/voice.md, keeps to that page.</summary>
public sealed partial class VoiceOfTextTests
{
    private const int LongestLabel = 32;
    private const int MostWords = 25;

    // Claims that no page of Apple's makes, so they are put with care.
    private static readonly string[] Uncertain =
    [
        "fixes.low-power-off.why", "questions.low-power-mode.why", "subCauses.low-power-mode.explain", "faq.low-power.answer",
        "causes.background-refresh.explain", "fixes.background-refresh-on.why", "subCauses.off-for-battery.explain", "subCauses.off-for-data.explain",
        "subCauses.missing-row.explain", "subCauses.only-when-open.explain", "subCauses.late-updates.explain",
        "subCauses.backups-first.explain", "facts.backups-first.seen.yes", "causes.heat.explain", "fixes.cool-down.why",
    ];

    private static readonly Wording Wording = WorkedExample.Knowledge.Wording;
    private static readonly SpokenTexts Texts = new(Wording);
    private static readonly SpokenTexts InShort = new(Wording.InShort());
    private static readonly IReadOnlyList<SpokenText> All = [.. Texts.All, .. InShort.All.Select(t => t with { Place = $"short.{t.Place}" })];

    [Fact]
    public void No_text_raises_its_voice() =>
        None([.. All, .. Wording.Languages.Select(l => new SpokenText($"languages.{l.Key}", l.Value))], t => t.Words.Contains('!'));

    [Fact]
    public void No_text_blames_makes_light_or_promises() => None(All, t => Unkind.IsMatch(t.Words));

    [Fact]
    public void No_sentence_is_too_long_to_be_read_once() => None(All, t => t.Sentences.Any(s => s.Split(' ').Length > MostWords));

    [Fact]
    public void A_text_says_please_once_at_most() => None(All, t => Please.Count(t.Words) > 1);

    [Fact]
    public void Bold_type_ends_where_it_should() => None(All, t => t.Words.Split("**").Length % 2 == 0);

    [Fact]
    public void Texts_are_written_with_plain_marks_and_single_spaces() => None(All, t => OddMark.IsMatch(t.Words));

    [Fact]
    public void Spelling_is_British_but_for_what_stands_on_the_screen() => None(All, t => American.IsMatch(t.OwnWords));

    [Fact]
    public void A_question_ends_with_a_question_mark() => None(Texts.Questions, t => !t.Words.EndsWith('?'));

    [Fact]
    public void A_sentence_ends_with_a_full_stop_or_leads_to_a_list() => None(Texts.Sentences, t => t.Words[^1] is not ('.' or '?' or ':'));

    [Fact]
    public void A_name_and_a_label_have_no_full_stop() => None([.. Texts.Names, .. Texts.Answers.Select(a => a.Label)], t => t.Words.EndsWith('.'));

    [Fact]
    public void A_step_is_one_action_and_at_most_one_sentence_about_it() => None([.. Texts.Steps, .. InShort.Steps], t => t.Sentences.Count > 2);

    [Fact]
    public void A_label_is_short_and_the_only_one_of_its_question()
    {
        None([.. Texts.Answers.Select(a => a.Label), .. Texts.Buttons], t => t.Words.Length > LongestLabel);
        Assert.DoesNotContain(Texts.Answers.GroupBy(a => (a.Question, a.Label.Words.ToUpperInvariant())), g => g.Count() > 1);
    }

    [Fact]
    public void A_label_is_no_word_that_always_works()
    {
        var interpreter = WorkedExample.Knowledge.Interpreter;

        None(Texts.Answers.Select(a => a.Label), t => interpreter.Read(t.Words).Command is not null);
    }

    [Fact]
    public void What_deletes_or_erases_is_named_only_to_warn_of_it() =>
        None(All, t => t.Words.Split(". ").Any(s => Deletes.IsMatch(s) && !Warns.IsMatch(s)));

    [Fact]
    public void A_disruptive_fix_says_what_not_to_pick_and_what_can_be_undone()
    {
        var disruptive = WorkedExample.Knowledge.Model.Fixes.Values.Where(f => f.Tier is Tier.Disruptive).ToList();

        Assert.NotEmpty(disruptive);
        Assert.All(disruptive, f => Assert.Contains(Wording.InShort().Fixes[f.Id].Steps[FixText.AnySystem], s => Deletes.IsMatch(s) && Warns.IsMatch(s)));
        Assert.All(disruptive, f => Assert.Contains(Wording.Fixes[f.Id].Steps[FixText.AnySystem], s => Deletes.IsMatch(s) && Warns.IsMatch(s)));
        Assert.All(disruptive, f => Assert.NotNull(Wording.Fixes[f.Id].Undo));
    }

    [Fact]
    public void What_is_not_certain_is_not_stated()
    {
        var texts = Texts.All.ToDictionary(t => t.Place);

        None(Uncertain.Select(u => texts[u]), t => !Careful.IsMatch(t.Words));
    }

    [Fact]
    public void No_text_says_that_a_deletion_can_be_undone_for_some_days() => None(All, t => UndoForDays.IsMatch(t.Words));

    [Fact]
    public void Whoever_comes_hears_first_that_the_messages_are_still_there() =>
        Assert.All((string[])[Line.Greeting, Line.GreetingCase, Line.AfterDevice, Line.StartedOver], id => Assert.Contains("our messages are still on this {device}", Wording.Line(id), StringComparison.Ordinal));

    private static void None(IEnumerable<SpokenText> texts, Func<SpokenText, bool> breaks)
    {
        var broken = texts.Where(breaks).Select(t => $"{t.Place}: {t.Words}").ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    // "just below" is a place and "just turned on" a time; anything else makes light of it.
    [GeneratedRegex(@"\b((should|shouldn't|could|ought to) have|your (fault|mistake)|you (forgot|failed)|wrong of you|obvious(ly)?|simply|merely|clearly|of course|as I said|just (?!below|turned)|guarantee\w*|promise\w*|definitely|certainly|surely|will (fix|work|solve)|never fails)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unkind { get; }

    [GeneratedRegex(@"\bplease\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Please { get; }

    [GeneratedRegex(@"[‘’“”—–…]|  |^\s|\s$|\s\n", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OddMark { get; }

    [GeneratedRegex(@"\b(organiz\w*|recogniz\w*|gray(ed)?|colors?|center|favorites?|behavior|neighbors?|canceled|labeled|leveled|traveling|program|movies?|cellular)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex American { get; }

    [GeneratedRegex(@"\*\*[^*]*\b(Delete|Erase)\b[^*]*\*\*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Deletes { get; }

    [GeneratedRegex(@"\b(not|never|don't|alone)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Warns { get; }

    [GeneratedRegex(@"\b(may|can|could|might|often|mostly|many)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Careful { get; }

    [GeneratedRegex(@"(?=.*\b(30|thirty|40|forty) days\b).*\b(undo|undone|recover|restore|bring|get) ?\w*( back)?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UndoForDays { get; }
}
