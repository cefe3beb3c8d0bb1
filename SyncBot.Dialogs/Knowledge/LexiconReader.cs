using System.Collections.Immutable;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Knowledge;

/// <summary>Reads what is recognised, and reports phrases that can't be read or that tell of something unknown.</summary>
internal sealed class LexiconReader(Sections sections, Model model, Wording wording)
{
    // Stands among the values of a fact for what mentions the fact and tells nothing about it.
    private const string Untold = "untold";

    private readonly ImmutableArray<(Phrase Phrase, Meaning Meaning)>.Builder entries = ImmutableArray.CreateBuilder<(Phrase, Meaning)>();

    /// <summary>The lexicon; meaningful only if nothing was reported.</summary>
    public Lexicon Read(string language)
    {
        foreach (var fact in sections.Of("hear", "facts").Values) ReadFact(fact);
        Add("causes", model.Causes.Select(c => c.Id), id => new Meaning.OfCause(id));
        Add("tried", model.Fixes.Keys, id => new Meaning.OfTried(id));
        Add("outcomes", Outcomes.ById.Keys, id => new Meaning.OfOutcome(id));
        Add("answers", Answers.All, id => new Meaning.OfAnswer(id));
        Add("commands", Commands.All, id => new Meaning.OfCommand(id));
        Add("marks", Marks.All, id => new Meaning.OfMark(id));
        Add("faq", wording.Faq.Keys, id => new Meaning.OfFaq(id));
        Add("handOffs", wording.HandOffs.Keys, id => new Meaning.OfHandOff(id));
        Add("languages", wording.Languages.Keys, id => new Meaning.OfLanguage(id));
        sections.Close("hear");
        return new Lexicon(language, entries.ToImmutable());
    }

    private void ReadFact(Entry entry)
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
            AddPhrases(value, new Meaning.OfFact(fact.Id, value.Key));
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
        foreach (var entry in sections.Of("hear", part).Values)
        {
            if (!ids.Contains(entry.Key)) entry.Report($"there is nothing called '{entry.Key}' to hear of");
            AddPhrases(entry, meaning(entry.Key));
        }
    }

    private void AddPhrases(Entry entry, Meaning meaning)
    {
        foreach (var item in entry.Items())
        {
            if (Phrase.TryParse(item.Text(), out var phrase, out var fault)) entries.Add((phrase, meaning));
            else item.Report($"the phrase can't be read: {fault}");
        }
    }
}
