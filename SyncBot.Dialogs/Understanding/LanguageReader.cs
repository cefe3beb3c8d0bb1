using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Reads messages in one language with its lexicon: what it is not told, it does not claim.</summary>
internal sealed class LanguageReader
{
    private const int MostOtherWords = 3;
    private const int LatestAnswer = 1;
    private const int MostWordsBeforeEnd = 10;

    private readonly Model model;
    private readonly Lexicon lexicon;
    private readonly Ear ear;
    private readonly Lazy<Spelling> spelling;
    private readonly Lazy<CauseClassifier> classifier;
    private readonly StretchedWords stretched;
    private readonly CauseGuesser guesser;
    private readonly TriedFinder triedFinder;
    private readonly FactFinder factFinder;
    private readonly DeviceFinder deviceFinder;

    /// <summary>Learns the phrases of a lexicon; its words and examples are only learnt when a message is read in it.</summary>
    public LanguageReader(Model model, Lexicon lexicon)
    {
        (this.model, this.lexicon) = (model, lexicon);
        ear = new Ear(lexicon);
        factFinder = new FactFinder(model);
        spelling = new Lazy<Spelling>(() => new Spelling(lexicon));
        stretched = new StretchedWords(lexicon.KnownWords.ToHashSet());
        guesser = new CauseGuesser(model);
        triedFinder = new TriedFinder(model, lexicon);
        deviceFinder = new DeviceFinder(model, lexicon);
        classifier = new Lazy<CauseClassifier>(() => new CauseClassifier(model.Causes.Select(c => c.Id), lexicon.Examples));
    }

    /// <summary>Learns the words and the examples as well, so that the first message need not wait for it.</summary>
    public void Prepare()
    {
        _ = spelling.Value;
        _ = classifier.Value;
    }

    /// <summary>Hears what stands in a message as it was cut.</summary>
    public Listened Listen(Message message) => ear.Listen(stretched.Mend(message));

    /// <summary>Reads a message.</summary>
    /// <param name="text">The message with secrets taken out.</param>
    /// <param name="listened">What was heard in it before its words were put right.</param>
    public Reading Read(string text, Listened listened)
    {
        var message = spelling.Value.Mend(listened.Message);
        if (message != listened.Message) listened = ear.Listen(message);
        var (_, slots, passage, heard, swallowed) = listened;
        var facts = factFinder.Find(passage, heard);
        var outcome = OutcomeIn(heard);
        var tried = triedFinder.Find(passage, heard, facts.Told);
        var answer = AnswerIn(heard, message) ?? (IsQuestion(text, heard) || TakesItselfBack(heard) ? null : lexicon.ShortAnswers.Read(message.Tokens));
        var apart = Apart(heard);
        return new Reading(text)
        {
            Language = lexicon.Language,
            Facts = facts.Told,
            NamedFacts = facts.Named,
            FactsWhenAsked = facts.WhenAsked,
            Devices = deviceFinder.Find(message, heard, swallowed),
            Causes = guesser.Guess(facts.Told, Hints(heard, apart), classifier.Value.Guess(WordsOfCause(message, apart))),
            Tried = tried,
            Worked = outcome == Outcomes.Worked && tried.Length > 0 ? tried[^1] : null,
            Outcome = outcome,
            Answer = answer,
            IsClearAnswer = answer is not null && lexicon.Plainly.IsClear(message.Tokens, answer),
            Command = CommandIn(heard, message),
            Marks = [.. heard.Select(h => (h.Meaning as Meaning.OfMark)?.Id).OfType<string>().Distinct()],
            Faq = Longest<Meaning.OfFaq>([.. heard.Where(h => IsQuestion(text, heard) || !IsTold(h, heard, passage))])?.Id,
            HandOff = Longest<Meaning.OfHandOff>(heard)?.Reason,
            Slots = slots,
            Time = listened.Time,
            Zone = ear.Times.ZoneIn(message),
            WantsText = ear.Times.Has(message, TimeMarks.Text),
            WantsCalendar = ear.Times.Has(message, TimeMarks.Calendar),
            Words = message.Tokens.Count,
        };
    }

    private static string? OutcomeIn(IReadOnlyList<Hearing> heard)
    {
        var told = heard.Where(h => h.Meaning is Meaning.OfOutcome && !heard.Any(o => o.Meaning is Meaning.OfFaq && o.Covers(h))).MaxBy(h => (h.Length, h.Match.From));
        var outcome = (told?.Meaning as Meaning.OfOutcome)?.Outcome;
        return outcome == Outcomes.Worked && told!.IsNegated ? Outcomes.NoChange : outcome;
    }

    // An answer begins the message, is nearly all of it (the "no" of "i have no wifi" answers nothing), ends it as a plain word ("it turned green, so yes"),
    // or stands behind words that say nothing; and it is not part of something longer ("no change") or of a question ("do i have to").
    // "No, I mean yes" is a yes, and "yes, wait no" is taken for neither.
    private string? AnswerIn(IReadOnlyList<Hearing> heard, Message message)
    {
        if (TakesItselfBack(heard)) return null;
        var start = heard.Where(h => h.Meaning is Meaning.OfMark { Id: Marks.Rewording }).Select(h => h.Match.To).DefaultIfEmpty().Max();
        return AnswerFrom(start, heard, message) ?? AnswerFrom(0, heard, message);
    }

    private static bool TakesItselfBack(IReadOnlyList<Hearing> heard) =>
        heard.Where(h => h.Meaning is Meaning.OfMark { Id: Marks.Correction }).Any(c => heard.Any(a => a.Meaning is Meaning.OfAnswer && a.Match.To <= c.Match.From));

    private string? AnswerFrom(int start, IReadOnlyList<Hearing> heard, Message message) => (heard
        .Where(h => h.Match.From >= start && h.Meaning is Meaning.OfAnswer && (h.Match.From <= start + LatestAnswer || IsNearlyAll(h, message) || IsPlainEnd(h, message) || (h.Length > 1 && lexicon.ShortAnswers.OnlyBeside(message.Tokens, h.Match.From))))
        .Where(h => !heard.Any(o => (o.Covers(h) && IsNotMeant(h, o)) || (BeginsToAsk(o) && o.Overlaps(h))))
        .OrderBy(h => h.Length)
        .ThenByDescending(h => h.Match.From)
        .LastOrDefault()?.Meaning as Meaning.OfAnswer)?.Answer;

    // Who wishes for the steps may still say that they don't know.
    private static bool IsNotMeant(Hearing answer, Hearing within) => within.Meaning switch
    {
        Meaning.OfAnswer => false,
        Meaning.OfCommand { Command: Commands.Again } => answer.Meaning is not Meaning.OfAnswer { Answer: Answers.Unsure },
        _ => true,
    };

    private static bool IsQuestion(string text, IReadOnlyList<Hearing> heard) => text.Contains('?', StringComparison.Ordinal) || heard.Any(BeginsToAsk);

    private static bool BeginsToAsk(Hearing heard) => heard is { Meaning: Meaning.OfMark { Id: Marks.Asking }, Match.From: 0 };

    // "It says paused, low power mode is off" tells two things, and does not ask whether one comes of the other.
    private static bool IsTold(Hearing heard, IReadOnlyList<Hearing> all, Passage passage) =>
        !passage.IsOneBreath(heard.Match.From + 1, heard.Match.To - 1) && all.Any(h => h.Meaning is Meaning.OfFact && h.Overlaps(heard));

    private bool IsPlainEnd(Hearing heard, Message message) =>
        heard is { Length: 1, IsNegated: false } && heard.Match.To == message.Tokens.Count && message.Tokens.Count <= MostWordsBeforeEnd && lexicon.Plainly.Has(message.Tokens[^1]);

    // A command is nearly all of the message ("stop" inside a story is none), and its words are not part of something longer: "it came back" is not "back".
    // Nothing but question marks asks what all this is.
    private static string? CommandIn(IReadOnlyList<Hearing> heard, Message message)
    {
        if (message.Tokens.Count == 0 && message.Plain.Contains('?', StringComparison.Ordinal)) return Commands.Help;
        var (command, words) = heard
            .Where(h => h.Meaning is Meaning.OfCommand && !h.IsNegated && !heard.Any(o => o.Meaning is not Meaning.OfCommand && o.Covers(h)))
            .GroupBy(h => ((Meaning.OfCommand)h.Meaning).Command)
            .Select(g => (g.Key, Words: Enumerable.Range(0, message.Tokens.Count).Count(i => g.Any(h => h.Match.From <= i && i < h.Match.To))))
            .OrderBy(c => c.Words)
            .LastOrDefault();
        return message.Tokens.Count - words <= MostOtherWords ? command : null;
    }

    private static bool IsNearlyAll(Hearing heard, Message message) => message.Tokens.Count - heard.Length <= MostOtherWords;

    private static T? Longest<T>(IReadOnlyList<Hearing> heard)
        where T : Meaning =>
        heard.Where(h => h.Meaning is T).MaxBy(h => (h.Length, h.Match.From))?.Meaning as T;

    // What is in order ("the wifi is fine") says nothing about the cause, unless it was put in order only now.
    private List<Hearing> Apart(IReadOnlyList<Hearing> heard) =>
        [.. heard.Where(h => IsInOrder(h) && !heard.Any(t => t.Meaning is Meaning.OfTried && t.Overlaps(h)))];

    private bool IsInOrder(Hearing heard) => heard.Meaning is Meaning.OfFact told && heard.ValueIn(model) is { } value && guesser.IsOfNoMoment(told.Fact, value);

    private static IEnumerable<string> Hints(IReadOnlyList<Hearing> heard, List<Hearing> apart) => heard
        .Where(h => h.Meaning is Meaning.OfCause && !h.IsNegated && !apart.Any(a => a.Match.From <= h.Match.From && a.Match.To >= h.Match.To))
        .Select(h => ((Meaning.OfCause)h.Meaning).Cause)
        .Distinct();

    private static List<string> WordsOfCause(Message message, List<Hearing> apart) =>
        [.. message.Tokens.Where((_, i) => !apart.Any(h => h.Match.From <= i && i < h.Match.To))];
}
