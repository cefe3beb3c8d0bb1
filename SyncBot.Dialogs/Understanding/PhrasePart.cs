using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>One part of a phrase.</summary>
internal abstract record PhrasePart
{
    /// <summary>One of some words.</summary>
    /// <param name="Alternatives">The words.</param>
    /// <param name="IsOptional">Whether it may be missing.</param>
    public sealed record Words(ImmutableArray<PhraseWord> Alternatives, bool IsOptional) : PhrasePart;

    /// <summary>A few words of any kind, or none.</summary>
    public sealed record Gap : PhrasePart;

    /// <summary>Something measured.</summary>
    /// <param name="Kind">One of <see cref="Slot.Kinds"/>.</param>
    public sealed record Measured(string Kind) : PhrasePart;
}
