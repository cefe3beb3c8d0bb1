namespace SyncBot.Dialogs.Understanding;

/// <summary>Hears the phrases of a language in a message.</summary>
internal sealed class Ear(Lexicon lexicon)
{
    private readonly PhraseIndex phrases = new(lexicon.Entries);
    private readonly SlotFinder slots = new(lexicon.Language, lexicon.Measures);

    /// <summary>Reads when something is to be.</summary>
    public TimeReader Times { get; } = new(lexicon.Times);

    /// <summary>All that stands in a message.</summary>
    public Listened Listen(Message message)
    {
        var measured = slots.Find(message);
        var passage = new Passage(message, measured, lexicon.Negations, lexicon.Breaks);
        var (heard, swallowed) = (new List<Hearing>(), new List<Hearing>());
        var entries = phrases.Among(passage.Tokens).ToList();
        foreach (var (phrase, meaning) in entries.Where(e => e.Meaning is Meaning.OfUntold)) heard.AddRange(AllIn(passage, phrase, meaning));
        var untold = heard.ToLookup(h => ((Meaning.OfUntold)h.Meaning).Fact);
        foreach (var (phrase, meaning) in entries.Where(e => e.Meaning is not Meaning.OfUntold))
        {
            foreach (var hearing in AllIn(passage, phrase, meaning)) (FactOf(meaning) is { } fact && untold[fact].Any(u => Swallows(u, hearing)) ? swallowed : heard).Add(hearing);
        }

        return new Listened(message, measured, passage, heard, swallowed) { Time = Times.Read(message, measured) };
    }

    private static string? FactOf(Meaning meaning) => meaning switch
    {
        Meaning.OfFact told => told.Fact,
        Meaning.OfAsked asked => asked.Fact,
        _ => null,
    };

    private static IEnumerable<Hearing> AllIn(Passage passage, Phrase phrase, Meaning meaning)
    {
        for (var match = phrase.Find(passage); match is not null; match = phrase.Find(passage, match.From + 1)) yield return new Hearing(meaning, match, passage.IsNegated(match));
    }

    private static bool Swallows(Hearing untold, Hearing told) => untold.Overlaps(told) && untold.Length >= told.Length;
}
