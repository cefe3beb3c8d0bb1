using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>A word of a phrase as it stands in a message: one word, the beginning of one, or a run of characters in a script without spaces.</summary>
internal sealed class PhraseWord
{
    private PhraseWord(ImmutableArray<string> tokens, bool isBeginning)
    {
        Tokens = tokens;
        IsBeginning = isBeginning;
    }

    /// <summary>What it is cut into; more than one only in a script without spaces.</summary>
    public ImmutableArray<string> Tokens { get; }

    /// <summary>Whether any word that begins so will do.</summary>
    public bool IsBeginning { get; }

    /// <summary>Reads a word as it is written in a phrase; null if no message could hold it.</summary>
    public static PhraseWord? Parse(string text)
    {
        var isBeginning = text.EndsWith('*');
        var stem = isBeginning ? text[..^1] : text;
        if (stem.Length > 0 && !stem.AsSpan().ContainsAnyExceptInRange('a', 'z')) return new PhraseWord([stem], isBeginning);
        if (stem.Length > 0 && stem.All(Letters.IsSpaceless)) return new PhraseWord([.. stem.Select(c => c.ToString())], isBeginning);
        var cut = new Message(stem);
        if (cut.Tokens.Count == 0 || stem.AsSpan().ContainsAny('\'', '-') || cut.Words.Sum(w => w.To - w.From) != stem.Length) return null;
        return cut.Tokens.Count == 1 ? new PhraseWord([.. cut.Tokens], isBeginning) : null;
    }

    /// <summary>How many words of a message it takes up from a place on; 0 if it does not stand there.</summary>
    public int LengthAt(int at, IReadOnlyList<string> tokens)
    {
        if (at + Tokens.Length > tokens.Count) return 0;
        if (IsBeginning) return tokens[at].AsSpan().StartsWith(Tokens[0], StringComparison.Ordinal) ? 1 : 0;
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (tokens[at + i] != Tokens[i]) return 0;
        }

        return Tokens.Length;
    }
}
