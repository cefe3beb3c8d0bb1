using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>What is recognised in one language.</summary>
/// <param name="Language">The language, as a two-letter code.</param>
public sealed record Lexicon(string Language)
{
    /// <summary>The language that is always there, and that a message is in as long as nothing speaks for another.</summary>
    public const string MainLanguage = "en";

    /// <summary>The phrases with what each tells, in the order of the knowledge; none for a language that is recognised and not understood.</summary>
    public ImmutableArray<(Phrase Phrase, Meaning Meaning)> Entries { get; init; } = [];

    /// <summary>Its commonest words: they tell the language, and none of them is a misspelling of another word.</summary>
    public FrozenSet<string> Words { get; init; } = [];

    /// <summary>The words that turn what follows into its opposite.</summary>
    public FrozenSet<string> Negations { get; init; } = [];

    /// <summary>The words at which a thought ends, and the reach of a negation with it.</summary>
    public FrozenSet<string> Breaks { get; init; } = [];

    /// <summary>The words after which something is only thought about: "should I sign out".</summary>
    public FrozenSet<string> Suppositions { get; init; } = [];

    /// <summary>The words after which something is only told when it is said how it went: "after I restarted it was the same".</summary>
    public FrozenSet<string> Circumstances { get; init; } = [];

    /// <summary>The words for who does something: a new thought begins with them.</summary>
    public FrozenSet<string> Subjects { get; init; } = [];

    /// <summary>The words that say of a fix that it was tried.</summary>
    public TryingWords Tryings { get; init; } = TryingWords.None;

    /// <summary>How people type secrets.</summary>
    public SecretWords Secrets { get; init; } = SecretWords.None;

    /// <summary>The words around what is measured.</summary>
    public MeasureWords Measures { get; init; } = MeasureWords.None;

    /// <summary>How it says when something is to be.</summary>
    public TimeWords Times { get; init; } = TimeWords.None;

    /// <summary>The words that may stand beside the number of a choice: "the second one".</summary>
    public FrozenSet<string> Choosing { get; init; } = [];

    /// <summary>How a clear yes and a clear no are said.</summary>
    public PlainWords Plainly { get; init; } = PlainWords.None;

    /// <summary>The words of which short answers are made.</summary>
    public ShortAnswers ShortAnswers { get; init; } = ShortAnswers.None;

    /// <summary>Messages of which the cause is known.</summary>
    public ImmutableArray<Example> Examples { get; init; } = [];

    /// <summary>The words that stand in it as a whole, some more than once.</summary>
    public IEnumerable<string> KnownWords => Words.Concat(Entries.SelectMany(e => e.Phrase.Words).Where(w => w is { IsBeginning: false, Tokens.Length: 1 }).Select(w => w.Tokens[0]));

    /// <summary>The words of its examples, some more than once.</summary>
    public IEnumerable<string> Familiar => Examples.SelectMany(e => e.Words);

    /// <summary>Whether messages in this language are understood.</summary>
    public bool IsUnderstood => !Entries.IsEmpty;
}
