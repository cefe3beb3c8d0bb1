using System.Collections.Frozen;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Reads messages: takes secrets out, tells the language, and leaves the rest to the reader of that language.</summary>
public sealed class Interpreter
{
    // So few words are often of several languages, and numbers are of none: then the one that understands most of them reads it.
    private const int FewWords = 3;

    // However they are spelled in capitals and small letters, and whatever language is expected.
    private const int MostReadings = 4096;

    // "No change", "couldn't do it": so short, and in words that the lexicons have, many say the same, and nobody says anything of their own.
    private const int LongestSaying = 32;

    private readonly Lazy<SecretWords> words;
    private readonly Lazy<Redactor> redactor;
    private readonly Lazy<LanguageGuesser> guesser;
    private readonly Dictionary<string, Lazy<LanguageReader>> readers;
    private readonly NumberedChoice choice;
    private readonly FrozenSet<string> labels;
    private readonly Remembered<(string Text, string? Habit), (Reading Reading, bool MayPick)> readings = new(MostReadings);

    /// <summary>Learns the lexicons, each when the first message in its language comes.</summary>
    /// <param name="model">What is known.</param>
    /// <param name="lexicons">How people say it.</param>
    /// <param name="labels">What stands on buttons: most messages are one of these.</param>
    public Interpreter(Model model, Lexicons lexicons, IEnumerable<string> labels)
    {
        this.labels = labels.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        guesser = new Lazy<LanguageGuesser>(() => new LanguageGuesser(lexicons));
        choice = new NumberedChoice(lexicons);
        words = new Lazy<SecretWords>(() => SecretWords.In(lexicons));
        redactor = new Lazy<Redactor>(() => new Redactor(words.Value));
        readers = lexicons.All.Where(l => l.IsUnderstood).ToDictionary(l => l.Language, l => new Lazy<LanguageReader>(() => new LanguageReader(model, l)));
    }

    /// <summary>Takes secrets out of a text, whatever its language.</summary>
    public Redactor Redactor => redactor.Value;

    /// <summary>Begins to learn the main language and to tell it from the others, so that the first message need not wait for it.</summary>
    public Task PrepareAsync() => Task.WhenAll(
        Alone(() => readers[Lexicon.MainLanguage].Value.Prepare()),
        Alone(() =>
        {
            _ = redactor.Value;
            _ = guesser.Value;
        }));

    /// <summary>Begins to learn the other languages.</summary>
    public Task PrepareOthersAsync() => Alone(() =>
    {
        foreach (var reader in readers.Values) _ = reader.Value;
    });

    /// <summary>The place of a choice that a message picks by its number, counted from 0, or null if it says anything else.</summary>
    /// <param name="text">The message.</param>
    /// <param name="count">How many choices there are.</param>
    /// <param name="habit">The language of the messages before, if it is known.</param>
    public int? Picked(string text, int count, string? habit = null) => choice.In(text, count, habit);

    /// <summary>Whether a message picks a choice by its number, if only there are enough of them.</summary>
    /// <param name="text">The message.</param>
    /// <param name="habit">The language of the messages before, if it is known.</param>
    public bool MayPick(string text, string? habit = null) => IsSaidByMany(text) ? ReadOnce(text, habit).MayPick : MayPickAnew(text, habit);

    /// <summary>Reads one message. What many say is read once.</summary>
    /// <param name="text">The message.</param>
    /// <param name="habit">The language of the messages before, if it is known: "no" alone is a word of many.</param>
    public Reading Read(string text, string? habit = null) => IsSaidByMany(text) ? ReadOnce(text, habit).Reading : ReadAnew(text, habit);

    // Learning takes a thread for longer than the pool's others wait to be let on, of which there are as few as processors.
    private static Task Alone(Action learn) => Task.Factory.StartNew(learn, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private bool IsSaidByMany(string text) => labels.Contains(text) || (text.Length <= LongestSaying && new Message(text).Tokens.All(words.Value.Common.Contains));

    private (Reading Reading, bool MayPick) ReadOnce(string text, string? habit) =>
        readings.Of((text, habit), () => (ReadAnew(text, habit), MayPickAnew(text, habit)), isKept: r => !r.Reading.HadSecret);

    private bool MayPickAnew(string text, string? habit) => Picked(text, int.MaxValue, habit) is not null;

    private Reading ReadAnew(string text, string? habit)
    {
        var (redacted, hadSecret) = Redactor.Redact(text);
        var message = new Message(redacted);
        var guess = guesser.Value.Guess(message, habit);
        var (reader, listened) = message.Tokens.Count(t => !char.IsAsciiDigit(t[0])) <= FewWords ? ReaderOfFew(message, guess, habit) : (readers.GetValueOrDefault(guess.Language)?.Value, null);
        var reading = reader?.Read(redacted, listened ?? reader.Listen(message)) ?? new Reading(redacted) { Language = guess.Language, IsUnderstood = false, Words = message.Tokens.Count };
        return reading with { HadSecret = hadSecret };
    }

    private (LanguageReader? Reader, Listened? Listened) ReaderOfFew(Message message, LanguageGuess guess, string? habit)
    {
        var (best, listened) = (readers.GetValueOrDefault(guess.Language)?.Value, (Listened?)null);
        var most = (listened = best?.Listen(message))?.Understood ?? default;
        foreach (var (language, reader) in readers)
        {
            // One thing that is said in all these words is likelier than several, unless they are of the language that may be expected.
            if (language == guess.Language || (most.Words == message.Tokens.Count && (most.Longest == most.Words || guess.Language == habit))) continue;

            // What a language that is less likely says in one word is chance; all words in one thing are not.
            var isRival = guess.Rivals.Contains(language);
            if (!isRival && best is not null && message.Tokens.Count == 1) continue;
            var other = reader.Value.Listen(message);
            if (other.Understood.CompareTo(most) > 0 && (isRival || other.Understood.Longest == message.Tokens.Count)) (best, listened, most) = (reader.Value, other, other.Understood);
        }

        // Two signs that Chinese and Japanese share are Japanese if every one of them is understood.
        return guess.Language == Reading.OtherLanguage && most.Words < message.Tokens.Count ? (null, null) : (best, listened);
    }
}
