using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Understanding;

/// <summary>A phrase that stands in a message.</summary>
/// <param name="Meaning">What it tells.</param>
/// <param name="Match">Where it stands.</param>
/// <param name="IsNegated">Whether a word before turns it into its opposite.</param>
internal sealed record Hearing(Meaning Meaning, PhraseMatch Match, bool IsNegated)
{
    /// <summary>
    /// What it tells of its fact. A value in braces stands for what was measured, any other for itself; "not" turns a two-valued fact
    /// round, and one with more values is then simply not told.
    /// </summary>
    public string? ValueIn(Model model)
    {
        if (Meaning is not Meaning.OfFact(var fact, var value)) return null;
        if (value is ['{', .., '}']) return Match.Slot?.Value;
        if (!IsNegated) return value;
        var values = model.Facts[fact].Values;
        return values.Length == 2 ? values.First(v => v != value) : null;
    }

    /// <summary>How many words it spans.</summary>
    public int Length => Match.To - Match.From;

    /// <summary>Whether it shares a word with another.</summary>
    public bool Overlaps(Hearing other) => Match.From < other.Match.To && other.Match.From < Match.To;

    /// <summary>Whether it spans all of another's words and more.</summary>
    public bool Covers(Hearing other) => Match.From <= other.Match.From && Match.To >= other.Match.To && Length > other.Length;
}
