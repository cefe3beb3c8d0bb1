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

    /// <summary>What long numbers count: "messages".</summary>
    public FrozenSet<string> Counted { get; init; } = [];

    /// <summary>How the sign in an e-mail address is spoken: "at".</summary>
    public FrozenSet<string> At { get; init; } = [];

    /// <summary>How the point in an e-mail address is spoken: "dot".</summary>
    public FrozenSet<string> Dot { get; init; } = [];

    /// <summary>The words of several languages together.</summary>
    public static SecretWords Union(IEnumerable<SecretWords> all)
    {
        var words = all.ToList();
        return new SecretWords
        {
            Labels = [.. words.SelectMany(w => w.Labels)],
            Accounts = [.. words.SelectMany(w => w.Accounts)],
            Exempt = [.. words.SelectMany(w => w.Exempt)],
            Copulas = words.SelectMany(w => w.Copulas).ToFrozenSet(),
            Telling = words.SelectMany(w => w.Telling).ToFrozenSet(),
            Counted = words.SelectMany(w => w.Counted).ToFrozenSet(),
            At = words.SelectMany(w => w.At).ToFrozenSet(),
            Dot = words.SelectMany(w => w.Dot).ToFrozenSet(),
        };
    }
}
