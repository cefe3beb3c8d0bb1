using System.Collections.Frozen;

namespace SyncBot.Storage;

/// <summary>What is kept for a conversation and the case it is about.</summary>
/// <param name="DialogState">The dialog stack as JSON, or null before the first turn.</param>
/// <param name="Case">The case as JSON, or null if there is none.</param>
/// <param name="Code">The last code given out for the case that was not used, or null.</param>
/// <param name="Card">The activity with the card whose buttons count, where that can be told, by its id, or by its key as long as it has none; or null.</param>
public sealed record StoredTurn(string? DialogState, string? Case, IssuedCode? Code, string? Card)
{
    /// <summary>Whether there is a case that nobody can read, as what is kept of it is damaged. Then <see cref="Case"/> is null.</summary>
    public bool IsCaseLost { get; init; }

    /// <summary>Which versions these are, or null where one process alone uses the store and its locks are enough.</summary>
    public TurnVersion? Version { get; init; }

    /// <summary>By name, the aliases under which it was found, where the store knows nobody by name.</summary>
    public IReadOnlyDictionary<string, Alias> Under { get; init; } = FrozenDictionary<string, Alias>.Empty;
}
