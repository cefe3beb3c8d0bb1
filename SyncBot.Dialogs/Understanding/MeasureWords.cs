using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>The words of a language around what is measured.</summary>
public sealed record MeasureWords
{
    /// <summary>No words at all.</summary>
    public static MeasureWords None { get; } = new();

    /// <summary>What stands between a part and the whole: "4.7 of 5 GB", "4,7 von 5 GB".</summary>
    public ImmutableArray<ImmutableArray<string>> Of { get; init; } = [];

    /// <summary>What stands between the whole and a part: "5GBのうち4.7GB".</summary>
    public ImmutableArray<ImmutableArray<string>> Within { get; init; } = [];

    /// <summary>What is said of an amount that is left, and not used: "0.3 of 5 GB free".</summary>
    public FrozenSet<string> Left { get; init; } = [];

    /// <summary>Words for units, each with the unit's id.</summary>
    public ImmutableArray<(ImmutableArray<string> Words, string Unit)> Units { get; init; } = [];
}
