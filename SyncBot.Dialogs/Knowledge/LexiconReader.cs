using System.Collections.Frozen;
using System.Collections.Immutable;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Knowledge;

/// <summary>Reads what is recognised in a language, and reports phrases that can't be read or that tell of something unknown.</summary>
internal sealed class LexiconReader(Sections sections, Model model, Wording wording, string language)
{
    // Stands among the values of a fact for what mentions the fact and tells nothing about it.
    private const string Untold = "untold";

    private readonly string section = Sections.Heard(language);
    private readonly PhraseParts parts = new();
    private readonly ImmutableArray<(Phrase Phrase, Meaning Meaning)>.Builder entries = ImmutableArray.CreateBuilder<(Phrase, Meaning)>();

    /// <summary>The lexicon; meaningful only if nothing was reported.</summary>
    public Lexicon Read()
    {
        foreach (var fact in sections.Of(section, "facts").Values) ReadFact(fact, value => new Meaning.OfFact(fact.Key, value));
        foreach (var fact in sections.Of(section, "asked").Values) ReadFact(fact, value => new Meaning.OfAsked(fact.Key, value));
        Add("names", model.Facts.Keys, id => new Meaning.OfName(id));
        Add("causes", model.Causes.Select(c => c.Id), id => new Meaning.OfCause(id));
        Add("tried", model.Fixes.Keys, id => new Meaning.OfTried(id));
        Add("mentions", model.Fixes.Keys, id => new Meaning.OfMention(id));
        Add("outcomes", Outcomes.ById.Keys, id => new Meaning.OfOutcome(id));
        Add("answers", Answers.All, id => new Meaning.OfAnswer(id));
        Add("commands", Commands.All, id => new Meaning.OfCommand(id));
        Add("marks", Marks.All, id => new Meaning.OfMark(id));
        Add("faq", wording.Faq.Keys, id => new Meaning.OfFaq(id));
        Add("handOffs", wording.HandOffs.Keys, id => new Meaning.OfHandOff(id));
        var (secrets, plainly, tryings) = (sections.Find(section, "secrets"), sections.Find(section, "plainly"), sections.Find(section, "tryings"));
        var shortAnswers = sections.Find(section, "shortAnswers");
        var lexicon = new Lexicon(language)
        {
            Entries = entries.ToImmutable(),
            Words = Cut(sections.Find(section, "words")?.Text() ?? ""),
            Negations = WordsAt(sections.Find(section, "negations")),
            Breaks = WordsAt(sections.Find(section, "breaks")),
            Suppositions = PairsAt(sections.Find(section, "suppositions")),
            Circumstances = PairsAt(sections.Find(section, "circumstances")),
            Subjects = WordsAt(sections.Find(section, "subjects")),
            Tryings = tryings is null ? TryingWords.None : new TryingWords(WordsAt(tryings.Required("before")), WordsAt(tryings.Required("after")), WordsAt(tryings.Part("between"))),
            Choosing = WordsAt(sections.Find(section, "choosing")),
            Measures = sections.Find(section, "measures") is { } measures ? ReadMeasures(measures) : MeasureWords.None,
            Times = sections.Find(section, "times") is { } times ? TimeWordsReader.Read(times) : TimeWords.None,
            Secrets = secrets is null ? SecretWords.None : ReadSecrets(secrets),
            Plainly = plainly is null ? PlainWords.None : new PlainWords(WordsAt(plainly.Required("yes")), WordsAt(plainly.Required("no")), WordsAt(plainly.Required("fillers"))),
            ShortAnswers = shortAnswers is null ? ShortAnswers.None : new ShortAnswers(WordsAt(shortAnswers.Required("yes")), WordsAt(shortAnswers.Required("no")), WordsAt(shortAnswers.Part("unsure")), WordsAt(shortAnswers.Required("beside"))),
            Examples = [.. ReadExamples()],
        };
        sections.Close(section);
        return lexicon;
    }

    private static MeasureWords ReadMeasures(Entry measures) => new()
    {
        Of = TermsAt(measures.Part("of")),
        Within = TermsAt(measures.Part("within")),
        Left = WordsAt(measures.Part("left")),
        Units = [.. (measures.Part("units")?.Parts() ?? []).SelectMany(ReadUnit)],
    };

    private static IEnumerable<(ImmutableArray<string> Words, string Unit)> ReadUnit(Entry unit)
    {
        if (!Units.All.Contains(unit.Key)) unit.Report($"'{unit.Key}' is not a unit: {string.Join(", ", Units.All.Order(StringComparer.Ordinal))}");
        return TermsAt(unit).Select(words => (words, unit.Key));
    }

    private static SecretWords ReadSecrets(Entry secrets) => new()
    {
        Labels = TermsAt(secrets.Required("labels")),
        Copulas = WordsAt(secrets.Required("copulas")),
        Telling = WordsAt(secrets.Required("telling")),
        Accounts = TermsAt(secrets.Part("accounts")),
        Exempt = TermsAt(secrets.Part("exempt")),
        Openings = TermsAt(secrets.Part("openings")),
        Closings = WordsAt(secrets.Part("closings")),
        Softeners = WordsAt(secrets.Part("softeners")),
        Uses = WordsAt(secrets.Part("uses")),
        As = WordsAt(secrets.Part("as")),
        Digits = WordsAt(secrets.Part("digits")),
        Counted = WordsAt(secrets.Part("counted")),
        At = WordsAt(secrets.Part("at")),
        Dot = WordsAt(secrets.Part("dot")),
    };

    private static ImmutableArray<ImmutableArray<string>> TermsAt(Entry? list) =>
        [.. (list?.Items() ?? []).Select(i => new Message(i.Text()).Tokens.ToImmutableArray()).Where(t => !t.IsEmpty)];

    private static FrozenSet<string> PairsAt(Entry? list) => [.. TermsAt(list).Select(t => string.Join(' ', t))];

    private static FrozenSet<string> WordsAt(Entry? list) => Cut(string.Join(' ', list?.Items().Select(i => i.Text()) ?? []));

    private static FrozenSet<string> Cut(string words) =>
        words.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.AsSpan().ContainsAnyExceptInRange('a', 'z') ? string.Concat(new Message(w).Tokens) : w).Where(w => w.Length > 0).ToFrozenSet();

    private IEnumerable<Example> ReadExamples()
    {
        foreach (var entry in sections.Of(section, "examples").Values)
        {
            if (entry.Key != CauseGuess.Unknown && model.Causes.All(c => c.Id != entry.Key)) entry.Report($"there is no cause '{entry.Key}'");
            foreach (var item in entry.Items()) yield return new Example(entry.Key, new Message(item.Text()).Tokens);
        }
    }

    private void ReadFact(Entry entry, Func<string, Meaning> meaning)
    {
        if (!model.Facts.TryGetValue(entry.Key, out var fact))
        {
            entry.Report($"there is no fact '{entry.Key}'");
            return;
        }

        foreach (var value in entry.Parts())
        {
            if (value.Key == Untold)
            {
                AddPhrases(value, new Meaning.OfUntold(fact.Id));
                continue;
            }

            if (value.Key is ['{', .., '}']) CheckSlot(value, fact);
            else if (!fact.Values.Contains(value.Key)) value.Report($"'{value.Key}' is not a value of '{fact.Id}'");
            AddPhrases(value, meaning(value.Key));
        }
    }

    private static void CheckSlot(Entry value, FactDefinition fact)
    {
        if (fact.Measure is Measure.Name) value.Report($"'{fact.Id}' is not measured, so it has no {value.Key}");
        if (!Slot.Kinds.Contains(value.Key[1..^1])) value.Report($"'{value.Key}' is not a slot: {string.Join(", ", Slot.Kinds)}");
        foreach (var phrase in value.Items().Where(p => !p.Text().Split(' ').Contains(value.Key))) phrase.Report($"the phrase has no {value.Key}");
    }

    private void Add(string part, IEnumerable<string> known, Func<string, Meaning> meaning)
    {
        var ids = known.ToHashSet();
        foreach (var entry in sections.Of(section, part).Values)
        {
            if (!ids.Contains(entry.Key)) entry.Report($"there is nothing called '{entry.Key}' to hear of");
            AddPhrases(entry, meaning(entry.Key));
        }
    }

    private void AddPhrases(Entry entry, Meaning meaning)
    {
        foreach (var item in entry.Items())
        {
            if (Phrase.TryParse(item.Text(), parts, out var phrase, out var fault)) entries.Add((phrase, meaning));
            else item.Report($"the phrase can't be read: {fault}");
        }
    }
}
