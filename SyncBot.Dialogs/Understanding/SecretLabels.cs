using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds the words for secrets: right, misspelt, grown into one word with another, with the "is" that an apostrophe ties to them.</summary>
internal sealed class SecretLabels(SecretWords words)
{
    // A shorter one is a slip away from other words, and begins and ends many.
    private const int ShortestLong = 7;

    private readonly ILookup<string, ImmutableArray<string>> labels = words.Labels.Concat(words.Labels.Where(l => l.Length > 1).Select(l => ImmutableArray.Create(string.Concat(l)))).ToLookup(l => l[0]);
    private readonly ILookup<string, ImmutableArray<string>> accounts = words.Accounts.ToLookup(l => l[0]);
    private readonly ILookup<string, ImmutableArray<string>> exempt = words.Exempt.ToLookup(l => l[0]);
    private readonly ILookup<string, ImmutableArray<string>> openings = words.Openings.ToLookup(l => l[0]);
    private readonly FrozenSet<string> longLabels = words.Labels.Where(l => l is [{ Length: >= ShortestLong }]).Select(l => l[0]).ToFrozenSet();

    /// <summary>The labels of a message in their order; what only has the word for a secret in it ("error code") is none.</summary>
    public IEnumerable<SecretLabel> In(Message typed)
    {
        for (var i = 0; i < typed.Tokens.Count; i++)
        {
            if (LengthAt(exempt, typed, i) is var skipped and > 0) i += skipped - 1;
            else if (At(typed, i) is { } label)
            {
                yield return label;
                i = label.To - 1;
            }
        }
    }

    /// <summary>Whether an apostrophe ties an "is" to a word: "pw's".</summary>
    public static bool HasTiedS(Message typed, int at) => typed.Words[at].To >= 2 && typed.Plain[typed.Words[at].To - 2] == '\'';

    private SecretLabel? At(Message typed, int at)
    {
        if (LengthAt(labels, typed, at) is var length and > 0) return new(at, at + length, LabelKind.Secret);
        if (IsMisspelt(typed.Tokens[at]) || EndsInLabel(typed.Tokens[at])) return new(at, at + 1, LabelKind.Secret);
        if (LengthAt(accounts, typed, at) is var named and > 0) return new(at, at + named, LabelKind.Account);
        if (BeginsWithLabel(typed.Tokens[at])) return new(at, at + 1, LabelKind.Part);
        return LengthAt(openings, typed, at) > 0 ? new(at, at + 1, LabelKind.Opening) : null;
    }

    private static int LengthAt(ILookup<string, ImmutableArray<string>> phrases, Message typed, int at)
    {
        var longest = 0;
        var token = typed.Tokens[at];
        foreach (var phrase in token.Length > 1 && token[^1] == 's' ? phrases[token].Concat(phrases[token[..^1]]) : phrases[token])
        {
            if (phrase.Length > longest && at + phrase.Length <= typed.Tokens.Count && phrase.Select((word, i) => IsSame(typed, at + i, word)).All(same => same)) longest = phrase.Length;
        }

        return longest;
    }

    // A letter of its own may stand for two ("ß").
    private static bool IsSame(Message typed, int at, string word)
    {
        var token = typed.Tokens[at];
        return token == word || (token.Length == word.Length + 1 && token[^1] == 's' && token.StartsWith(word, StringComparison.Ordinal) && HasTiedS(typed, at));
    }

    // "passowrd": one slip in a long label that is no other word.
    private bool IsMisspelt(string token) =>
        IsLong(token) && longLabels.Any(l => Math.Abs(l.Length - token.Length) <= 1 && Slips.Between(token, l) == 1);

    // "icloudpasswort".
    private bool EndsInLabel(string token) => IsLong(token) && longLabels.Any(l => token.EndsWith(l, StringComparison.Ordinal));

    // "passwortfeld".
    private bool BeginsWithLabel(string token) => token.Length > ShortestLong && longLabels.Any(l => token.StartsWith(l, StringComparison.Ordinal));

    private bool IsLong(string token) => token.Length >= ShortestLong && !words.Common.Contains(token) && !words.Telling.Contains(token);
}
