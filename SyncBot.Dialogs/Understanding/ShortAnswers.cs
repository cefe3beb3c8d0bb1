using System.Collections.Frozen;

namespace SyncBot.Dialogs.Understanding;

/// <summary>The words of which short answers are made, in whatever order they come: "always is", "it never was", "still off here".</summary>
/// <param name="Yes">Words that affirm.</param>
/// <param name="No">Words that deny; one is enough.</param>
/// <param name="Unsure">Words that doubt; one is enough, whatever else is said.</param>
/// <param name="Beside">What may stand beside them.</param>
public sealed record ShortAnswers(FrozenSet<string> Yes, FrozenSet<string> No, FrozenSet<string> Unsure, FrozenSet<string> Beside)
{
    private const int MostWords = 8;

    /// <summary>No words at all.</summary>
    public static ShortAnswers None { get; } = new([], [], [], []);

    /// <summary>What a message says that has no other words, or null.</summary>
    public string? Read(IReadOnlyList<string> words)
    {
        if (words.Count > MostWords || !words.All(w => Yes.Contains(w) || No.Contains(w) || Unsure.Contains(w) || Beside.Contains(w))) return null;
        if (words.Any(Unsure.Contains)) return Answers.Unsure;
        return words.Any(No.Contains) ? Answers.No : words.Any(Yes.Contains) ? Answers.Yes : null;
    }

    /// <summary>Whether all words before a place say nothing themselves: "well to be honest with you".</summary>
    public bool OnlyBeside(IReadOnlyList<string> words, int before) => words.Take(before).All(Beside.Contains);
}
