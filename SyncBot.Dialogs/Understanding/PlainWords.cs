using System.Collections.Frozen;

namespace SyncBot.Dialogs.Understanding;

/// <summary>How a clear yes and a clear no are said: "yes thanks" is one, "yes but" is none.</summary>
/// <param name="Yes">The words of a clear yes.</param>
/// <param name="No">The words of a clear no.</param>
/// <param name="Fillers">What may stand beside them and makes them no less clear.</param>
public sealed record PlainWords(FrozenSet<string> Yes, FrozenSet<string> No, FrozenSet<string> Fillers)
{
    /// <summary>No words at all.</summary>
    public static PlainWords None { get; } = new([], [], []);

    /// <summary>Whether a word says yes or no.</summary>
    public bool Has(string word) => Yes.Contains(word) || No.Contains(word);

    /// <summary>Whether a message is one of these words and nothing that could make it less clear.</summary>
    public bool IsClear(IReadOnlyList<string> words, string answer)
    {
        var clear = answer == Answers.Yes ? Yes : No;
        return words.Count > 0 && clear.Contains(words[0]) && words.All(w => clear.Contains(w) || Fillers.Contains(w));
    }
}
