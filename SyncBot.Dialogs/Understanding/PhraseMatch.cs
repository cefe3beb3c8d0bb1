namespace SyncBot.Dialogs.Understanding;

/// <summary>Where a phrase stands in a message.</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">The token after its last.</param>
/// <param name="Slot">What is measured in it, if the phrase has a slot.</param>
public sealed record PhraseMatch(int From, int To, Slot? Slot)
{
    /// <summary>So many tokens of it are looked at.</summary>
    internal const int MostWords = 64;

    /// <summary>Which of its tokens are words of the phrase, the first in the lowest bit; the others stand in a gap.</summary>
    public ulong Words { get; init; }

    /// <summary>Whether a token is a word of the phrase and stands in no gap.</summary>
    public bool Holds(int at) => at >= From && at < To && at < From + MostWords && (Words >> (at - From) & 1) == 1;

    /// <summary>Whether it spans a token without having it among its words.</summary>
    public bool Skips(int at) => at >= From && at < To && !Holds(at);
}
