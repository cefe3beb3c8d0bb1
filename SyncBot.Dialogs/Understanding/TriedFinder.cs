using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds the fixes that a message says were tried, and leaves out those it only thinks about or has not tried.</summary>
internal sealed class TriedFinder(Lexicon lexicon)
{
    private const int ReachBehind = 3;

    /// <summary>The fixes that were tried, in the order in which the message tells them.</summary>
    public ImmutableArray<string> Find(Message message, IReadOnlyList<Hearing> heard) =>
    [
        .. heard
            .Where(h => !h.IsNegated && !heard.Any(o => o.Meaning is Meaning.OfTried && h.Length == 1 && o.Match.From == h.Match.From && o.Length > 1) && h.Meaning switch
            {
                Meaning.OfTried => !IsSupposed(message, h.Match.From),
                Meaning.OfMention => IsSaidTried(message, heard, h),
                _ => false,
            })
            .OrderBy(h => h.Match.From)
            .Select(h => (h.Meaning as Meaning.OfTried)?.Fix ?? ((Meaning.OfMention)h.Meaning).Fix)
            .Distinct(),
    ];

    private bool IsSaidTried(Message message, IReadOnlyList<Hearing> heard, Hearing mention)
    {
        // "Background refresh is on" tells how it is, not what was done.
        if (IsSupposed(message, mention.Match.From) || heard.Any(h => h.Meaning is Meaning.OfFact && h.Covers(mention))) return false;
        for (var i = mention.Match.From; i > 0 && message.Words[i].Before is not Pause.Sentence; i--)
        {
            if (lexicon.Tryings.Before.Contains(message.Tokens[i - 1])) return !IsNegated(message, i - 1) && !IsSupposed(message, i - 1);
        }

        for (var i = mention.Match.To; i < message.Tokens.Count && i < mention.Match.To + ReachBehind && message.Words[i].Before is not Pause.Sentence; i++)
        {
            if (lexicon.Tryings.After.Contains(message.Tokens[i])) return true;
        }

        return heard.Any(h => h.Meaning is Meaning.OfOutcome { Outcome: "worked" or "no-change" or "came-back" } && h.Match.From >= mention.Match.To && h.Match.From < mention.Match.To + ReachBehind && AreInOneSentence(message, mention.Match.To, h.Match.From));
    }

    private static bool AreInOneSentence(Message message, int from, int to) => Enumerable.Range(from, to - from + 1).All(i => message.Words[i].Before is not Pause.Sentence);

    // "Should I sign out", "scared to reset": from the beginning of the thought.
    private bool IsSupposed(Message message, int at)
    {
        for (var i = at; i > 0 && message.Words[i].Before is Pause.None && !lexicon.Breaks.Contains(message.Tokens[i - 1]); i--)
        {
            if (lexicon.Suppositions.Contains(message.Tokens[i - 1])) return true;
        }

        return false;
    }

    private bool IsNegated(Message message, int at)
    {
        for (var i = at; i > 0 && at - i < Passage.Reach && message.Words[i].Before is Pause.None; i--)
        {
            if (lexicon.Negations.Contains(message.Tokens[i - 1])) return true;
        }

        return false;
    }
}
