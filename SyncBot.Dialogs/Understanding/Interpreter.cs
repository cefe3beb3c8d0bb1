using System.Collections.Immutable;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Reads messages with the phrases of a lexicon: what it is not told, it does not claim.</summary>
public sealed class Interpreter(Model model, Lexicon lexicon)
{
    // How much likelier a cause becomes when its name or its signs are mentioned without a fact.
    private const double WeightOfHint = 6;

    // A message that leaves every cause below this speaks for none in particular.
    private const double LeastToClaim = 0.2;

    private const int MostOtherWords = 3;
    private const int LatestAnswer = 1;

    /// <summary>Reads one message.</summary>
    public Reading Read(string text)
    {
        var (redacted, hadSecret) = Redactor.Redact(text);
        var message = new Message(redacted);
        var slots = SlotFinder.Find(message);
        var heard = Hear(message, slots);
        var facts = FactsIn(heard, message);
        var (answer, command) = (AnswerIn(heard, message), CommandIn(heard, message));
        var outcome = Longest<Meaning.OfOutcome>(heard, h => !heard.Any(o => o.Meaning is Meaning.OfFaq && Covers(o.Match, h)))?.Outcome;
        var tried = heard.Select(h => (h.Meaning as Meaning.OfTried)?.Fix).OfType<string>().Distinct().ToImmutableArray();
        var foreign = ForeignLanguage.In(heard, [answer, command], message);
        return new Reading(redacted)
        {
            Language = foreign is null or Reading.OtherLanguage ? lexicon.Language : foreign,
            Foreign = foreign,
            Facts = facts,
            Causes = Guess(heard, facts),
            Tried = tried,
            Worked = outcome == "worked" && tried.Length > 0 ? tried[^1] : null,
            Outcome = outcome,
            Answer = (answer.Meaning as Meaning.OfAnswer)?.Answer,
            Command = (command.Meaning as Meaning.OfCommand)?.Command,
            Marks = [.. heard.Select(h => (h.Meaning as Meaning.OfMark)?.Id).OfType<string>().Distinct()],
            Faq = Longest<Meaning.OfFaq>(heard)?.Id,
            HandOff = Longest<Meaning.OfHandOff>(heard)?.Reason,
            HadSecret = hadSecret,
            Slots = slots,
            Words = message.Tokens.Count,
        };
    }

    private List<(Meaning Meaning, PhraseMatch Match)> Hear(Message message, IReadOnlyList<Slot> slots)
    {
        var heard = new List<(Meaning Meaning, PhraseMatch Match)>();
        var words = message.Tokens.ToHashSet();
        var entries = lexicon.Entries.Where(e => e.Phrase.CouldStandAmong(words)).ToList();
        foreach (var (phrase, meaning) in entries.Where(e => e.Meaning is Meaning.OfUntold))
        {
            for (var match = phrase.Find(message.Tokens, slots); match is not null; match = phrase.Find(message.Tokens, slots, match.To)) heard.Add((meaning, match));
        }

        var untold = heard.ToLookup(h => ((Meaning.OfUntold)h.Meaning).Fact, h => h.Match);
        foreach (var (phrase, meaning) in entries.Where(e => e.Meaning is not Meaning.OfUntold))
        {
            var match = phrase.Find(message.Tokens, slots);
            while (match is not null && meaning is Meaning.OfFact told && untold[told.Fact].Any(u => Swallows(u, match))) match = phrase.Find(message.Tokens, slots, match.From + 1);
            if (match is not null) heard.Add((meaning, match));
        }

        return heard;
    }

    private static bool Swallows(PhraseMatch untold, PhraseMatch match) => untold.From < match.To && match.From < untold.To && Length(untold) >= Length(match);

    private ImmutableArray<HeardFact> FactsIn(List<(Meaning Meaning, PhraseMatch Match)> heard, Message message)
    {
        var facts = ImmutableArray.CreateBuilder<HeardFact>();
        foreach (var group in heard.Where(h => h.Meaning is Meaning.OfFact).GroupBy(h => ((Meaning.OfFact)h.Meaning).Fact))
        {
            // The longest phrase knows best ("not in low power mode" over "low power mode"); of equals the later one, which may correct the earlier.
            var value = group
                .OrderByDescending(h => h.Match.To - h.Match.From)
                .ThenByDescending(h => h.Match.From)
                .Select(h => ValueOf((Meaning.OfFact)h.Meaning, h.Match, message))
                .FirstOrDefault(v => v is not null && model.Facts[group.Key].ValueOf(v) is not null);
            if (value is not null) facts.Add(new HeardFact(group.Key, value));
        }

        return facts.ToImmutable();
    }

    // A value in braces stands for what was measured; any other for itself.
    private string? ValueOf(Meaning.OfFact meaning, PhraseMatch match, Message message) =>
        meaning.Value is ['{', .., '}'] ? match.Slot?.Value : Negated(meaning.Value, meaning.Fact, match, message);

    // "not plugged in" turns a two-valued fact round; a fact with more values is then simply not told.
    private string? Negated(string value, string fact, PhraseMatch match, Message message)
    {
        if (match.From == 0 || !Negation.Words.Contains(message.Tokens[match.From - 1]) || message.Tokens[match.From - 1] == "no") return value;
        var values = model.Facts[fact].Values;
        return values.Length == 2 ? values.First(v => v != value) : null;
    }

    private ImmutableArray<CauseGuess> Guess(List<(Meaning Meaning, PhraseMatch Match)> heard, ImmutableArray<HeardFact> facts)
    {
        var weights = model.Causes.ToDictionary(c => c.Id, _ => 1.0);
        foreach (var fact in facts)
        {
            var definition = model.Facts[fact.Id];
            var likelihoods = definition.LikelihoodsOf(definition.ValueOf(fact.Value)!);
            for (var i = 0; i < likelihoods.Length; i++) weights[model.Causes[i].Id] *= likelihoods[i];
        }

        foreach (var cause in heard.Select(h => (h.Meaning as Meaning.OfCause)?.Cause).OfType<string>().Distinct()) weights[cause] *= WeightOfHint;

        var sum = weights.Values.Sum();
        var guesses = weights
            .Select(w => new CauseGuess(w.Key, w.Value / sum))
            .OrderByDescending(g => g.Probability)
            .ThenBy(g => g.Id, StringComparer.Ordinal)
            .ToList();
        return sum > 0 && guesses[0].Probability >= LeastToClaim ? [.. guesses] : [new CauseGuess(CauseGuess.Unknown, 1)];
    }

    // An answer begins the message or is nearly all of it (the "no" of "i have no wifi" answers nothing), and is not part of something longer ("no change").
    private static (Meaning? Meaning, PhraseMatch? Match) AnswerIn(List<(Meaning Meaning, PhraseMatch Match)> heard, Message message) => heard
        .Where(h => h.Meaning is Meaning.OfAnswer && (h.Match.From <= LatestAnswer || IsNearlyAll(h.Match, message)))
        .Where(h => !heard.Any(o => o.Meaning is not Meaning.OfAnswer && Covers(o.Match, h.Match)))
        .OrderBy(h => Length(h.Match))
        .ThenByDescending(h => h.Match.From)
        .LastOrDefault();

    // A command is nearly all of the message ("stop" inside a story is none), and its words are not part of something longer: "it came back" is not "back".
    private static (Meaning? Meaning, PhraseMatch? Match) CommandIn(List<(Meaning Meaning, PhraseMatch Match)> heard, Message message)
    {
        var (meaning, match) = heard.Where(h => h.Meaning is Meaning.OfCommand).OrderBy(h => Length(h.Match)).LastOrDefault();
        return meaning is not null && IsNearlyAll(match, message) && !heard.Any(h => h.Meaning is not Meaning.OfCommand && Covers(h.Match, match)) ? (meaning, match) : default;
    }

    private static bool IsNearlyAll(PhraseMatch match, Message message) => message.Tokens.Count - Length(match) <= MostOtherWords;

    private static bool Covers(PhraseMatch longer, PhraseMatch match) => longer.From <= match.From && longer.To >= match.To && Length(longer) > Length(match);

    private static int Length(PhraseMatch match) => match.To - match.From;

    private static T? Longest<T>(List<(Meaning Meaning, PhraseMatch Match)> heard, Func<PhraseMatch, bool>? stands = null)
        where T : Meaning =>
        heard.Where(h => h.Meaning is T && stands?.Invoke(h.Match) is not false).OrderBy(h => h.Match.To - h.Match.From).ThenBy(h => h.Match.From).LastOrDefault().Meaning as T;
}
