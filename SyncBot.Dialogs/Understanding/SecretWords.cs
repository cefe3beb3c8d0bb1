using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>The words around a secret that is typed, each as messages are cut into words.</summary>
public sealed record SecretWords
{
    /// <summary>No words at all.</summary>
    public static SecretWords None { get; } = new();

    /// <summary>What a secret is called: "password".</summary>
    public ImmutableArray<ImmutableArray<string>> Labels { get; init; } = [];

    /// <summary>What the name of an account is called: "user name"; such a name is only told from other words by its digits and signs.</summary>
    public ImmutableArray<ImmutableArray<string>> Accounts { get; init; } = [];

    /// <summary>What has the word for a secret in it and is none: "error code".</summary>
    public ImmutableArray<ImmutableArray<string>> Exempt { get; init; } = [];

    /// <summary>What may stand between a label and its secret: "is".</summary>
    public FrozenSet<string> Copulas { get; init; } = [];

    /// <summary>What is said of a secret and is none: "wrong".</summary>
    public FrozenSet<string> Telling { get; init; } = [];

    /// <summary>Characters at which a secret ends in a script without spaces.</summary>
    public FrozenSet<string> Closings { get; init; } = [];

    /// <summary>What may stand behind a copula and makes what follows no less a secret: "just".</summary>
    public FrozenSet<string> Softeners { get; init; } = [];

    /// <summary>What is done with a secret: "use", "typed".</summary>
    public FrozenSet<string> Uses { get; init; } = [];

    /// <summary>What stands between a secret that is used and its label: "as".</summary>
    public FrozenSet<string> As { get; init; } = [];

    /// <summary>The digits as they are spoken.</summary>
    public FrozenSet<string> Digits { get; init; } = [];

    /// <summary>What a secret opens or is done with: near it a number is a code, and what looks like a password is one.</summary>
    public ImmutableArray<ImmutableArray<string>> Openings { get; init; } = [];

    /// <summary>Words that are known, and so neither passwords nor names of accounts on their own.</summary>
    public IReadOnlySet<string> Common { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Words that people use who tell what is wrong, whatever the words are: near the word for a secret these are none.</summary>
    public IReadOnlySet<string> Familiar { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What long numbers count: "messages".</summary>
    public FrozenSet<string> Counted { get; init; } = [];

    /// <summary>What stands between a part and its whole: "of".</summary>
    public FrozenSet<string> Of { get; init; } = [];

    /// <summary>How the sign in an e-mail address is spoken: "at".</summary>
    public FrozenSet<string> At { get; init; } = [];

    /// <summary>How the point in an e-mail address is spoken: "dot".</summary>
    public FrozenSet<string> Dot { get; init; } = [];

    /// <summary>The words of all languages together.</summary>
    public static SecretWords In(Lexicons lexicons)
    {
        var words = lexicons.All.Select(l => l.Secrets).ToList();
        return new SecretWords
        {
            Labels = [.. words.SelectMany(w => w.Labels)],
            Accounts = [.. words.SelectMany(w => w.Accounts)],
            Exempt = [.. words.SelectMany(w => w.Exempt)],
            Copulas = words.SelectMany(w => w.Copulas).ToFrozenSet(),
            Telling = words.SelectMany(w => w.Telling).ToFrozenSet(),
            Openings = [.. words.SelectMany(w => w.Openings)],
            Closings = words.SelectMany(w => w.Closings).ToFrozenSet(),
            Softeners = words.SelectMany(w => w.Softeners).ToFrozenSet(),
            Uses = words.SelectMany(w => w.Uses).ToFrozenSet(),
            As = words.SelectMany(w => w.As).ToFrozenSet(),
            Digits = words.SelectMany(w => w.Digits).ToFrozenSet(),
            Common = lexicons.All.SelectMany(l => l.KnownWords).ToHashSet(),
            Familiar = lexicons.All.SelectMany(l => l.Familiar).ToHashSet(),
            Of = lexicons.All.SelectMany(l => l.Measures.Of).Where(o => o.Length == 1).Select(o => o[0]).ToFrozenSet(),
            Counted = words.SelectMany(w => w.Counted).ToFrozenSet(),
            At = words.SelectMany(w => w.At).ToFrozenSet(),
            Dot = words.SelectMany(w => w.Dot).ToFrozenSet(),
        };
    }
}
