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

    /// <summary>Reads a part as it is written; null if it can't be.</summary>
    public static PhrasePart? Parse(string text)
    {
        if (text == "..") return new Gap();
        if (text is ['{', .., '}']) return Slot.Kinds.Contains(text[1..^1]) ? new Measured(text[1..^1]) : null;

        var optional = text is ['[', .., ']'];
        var words = (optional ? text[1..^1] : text).Split('|').Select(PhraseWord.Parse).ToList();
        return words.Contains(null) ? null : new Words([.. words.OfType<PhraseWord>()], optional);
    }
}
