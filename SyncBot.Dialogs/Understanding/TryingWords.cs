using System.Collections.Frozen;

namespace SyncBot.Dialogs.Understanding;

/// <summary>The words that say of a fix that is only named that it was tried: "tried: restart, sync now (no)".</summary>
/// <param name="Before">Words before it, in the same sentence: "tried", "did".</param>
/// <param name="After">Words right behind it: "twice", "no".</param>
/// <param name="Between">Words that join it to another fix: "restarted the phone and the router".</param>
public sealed record TryingWords(FrozenSet<string> Before, FrozenSet<string> After, FrozenSet<string> Between)
{
    /// <summary>No words at all.</summary>
    public static TryingWords None { get; } = new([], [], []);
}
