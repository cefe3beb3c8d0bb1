using System.Collections.Frozen;

namespace SyncBot.Dialogs.Understanding;

/// <summary>The words of which short answers are made, in whatever order they come: "always is", "it never was", "still off here".</summary>
/// <param name="Yes">Words that affirm.</param>
/// <param name="No">Words that deny; one is enough.</param>
/// <param name="Beside">What may stand beside them.</param>
public sealed record ShortAnswers(FrozenSet<string> Yes, FrozenSet<string> No, FrozenSet<string> Beside)
{
    private const int MostWords = 6;

    /// <summary>No words at all.</summary>
    public static ShortAnswers None { get; } = new([], [], []);

    /// <summary>What a message says that has no other words, or null.</summary>
    public string? Read(IReadOnlyList<string> words)
    {
        if (words.Count > MostWords || !words.All(w => Yes.Contains(w) || No.Contains(w) || Beside.Contains(w))) return null;
        return words.Any(No.Contains) ? Answers.No : words.Any(Yes.Contains) ? Answers.Yes : null;
    }
}
