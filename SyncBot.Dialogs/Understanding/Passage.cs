using System.Collections.Frozen;

namespace SyncBot.Dialogs.Understanding;

/// <summary>A message as phrases are looked for in it: its words, what is measured in it, and where thoughts end and turn into their opposite.</summary>
/// <param name="message">The message.</param>
/// <param name="slots">What is measured in it.</param>
/// <param name="negations">The words that turn what follows into its opposite.</param>
/// <param name="breaks">The words at which a thought ends.</param>
public sealed class Passage(Message message, IReadOnlyList<Slot> slots, FrozenSet<string> negations, FrozenSet<string> breaks)
{
    // So many words after "not" are still meant by it.
    private const int Reach = 2;

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Tokens => message.Tokens;

    /// <summary>Whether a word turns what follows into its opposite.</summary>
    public bool IsNegation(int at) => negations.Contains(Tokens[at]);

    /// <summary>Whether a thought ends at a word.</summary>
    public bool IsBreak(int at) => breaks.Contains(Tokens[at]);

    /// <summary>Whether a new sentence begins with a word.</summary>
    public bool BeginsSentence(int at) => message.Words[at].Before is Pause.Sentence;

    /// <summary>Whether a word follows on the one before without a pause.</summary>
    public bool FollowsOn(int at) => at > 0 && message.Words[at].Before is Pause.None;

    /// <summary>How many sentences begin behind a word up to another.</summary>
    public int SentencesBetween(int at, int other) => Enumerable.Range(at + 1, Math.Max(0, other - at)).Count(BeginsSentence);

    /// <summary>Whether no pause stands before any word from one on up to another.</summary>
    public bool IsOneBreath(int at, int other) => Enumerable.Range(at, Math.Max(0, other - at + 1)).All(i => i == Tokens.Count || FollowsOn(i));

    /// <summary>What is measured from a word on, of a kind; the longest first.</summary>
    public Slot? SlotAt(int at, string kind)
    {
        foreach (var slot in slots)
        {
            if (slot.From == at && slot.Kind == kind) return slot;
        }

        return null;
    }

    /// <summary>Whether a word before a match turns it into its opposite: "not in low power mode". What has such a word in itself says what it means.</summary>
    public bool IsNegated(PhraseMatch match)
    {
        for (var i = match.From; i < match.To; i++)
        {
            if (IsNegation(i)) return false;
        }

        return IsNegated(match.From);
    }

    /// <summary>Whether a word not far before a place turns what follows into its opposite.</summary>
    public bool IsNegated(int at) => ThoughtBefore(at).Take(Reach).Any(IsNegation);

    /// <summary>The words before a place that belong to the same thought, the nearest first.</summary>
    public IEnumerable<int> ThoughtBefore(int at)
    {
        for (var i = at - 1; i >= 0 && FollowsOn(i + 1) && !IsBreak(i); i--) yield return i;
    }
}
