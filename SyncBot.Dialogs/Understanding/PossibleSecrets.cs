using System.Collections.Frozen;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Tells words that may be a secret from those that are said about one.</summary>
internal sealed class PossibleSecrets(SecretWords words)
{
    private const int ShortestUnknown = 4;

    private const int LongestTelling = 4;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> telling = words.Telling.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly FrozenSet<string> labels = words.Labels.Concat(words.Accounts.Where(a => a.Length == 1)).Select(l => l[0]).ToFrozenSet();

    /// <summary>Whether a word says nothing about a secret: "wrong" and "the" do.</summary>
    public bool IsUnsaid(Message typed, int at) => !(Letters.IsSpaceless(typed.Tokens[at][0]) ? BeginsTelling(typed, at) : words.Telling.Contains(typed.Tokens[at])) && !IsLabel(typed, at);

    /// <summary>Whether a word is itself one for a secret.</summary>
    public bool IsLabel(Message typed, int at) => labels.Contains(typed.Tokens[at]);

    /// <summary>Whether a word is a secret where only one is expected.</summary>
    public bool IsUnusual(Message typed, int at) => IsUnsaid(typed, at) && !words.Copulas.Contains(typed.Tokens[at]);

    /// <summary>Whether a word is of no language that is understood.</summary>
    public bool IsUnknown(Message typed, int at) =>
        typed.Tokens[at] is { Length: >= ShortestUnknown } word && IsUnsaid(typed, at) && !Has(words.Common, typed, at) && word.All(c => char.IsLetter(c) && !Letters.IsSpaceless(c));

    /// <summary>Whether a word is one that nobody uses who tells what is wrong.</summary>
    public bool IsStrange(Message typed, int at) => IsUnknown(typed, at) && !Has(words.Familiar, typed, at);

    // Without spaces every character is a word.
    private bool BeginsTelling(Message typed, int at)
    {
        var rest = typed.Plain.AsSpan(typed.Words[at].From);
        for (var length = Math.Min(LongestTelling, rest.Length); length > 0; length--)
        {
            if (telling.Contains(rest[..length])) return true;
        }

        return false;
    }

    // "Yesterday's".
    private static bool Has(IReadOnlySet<string> known, Message typed, int at) =>
        known.Contains(typed.Tokens[at]) || (typed.Tokens[at][^1] == 's' && SecretLabels.HasTiedS(typed, at) && known.Contains(typed.Tokens[at][..^1]));
}
