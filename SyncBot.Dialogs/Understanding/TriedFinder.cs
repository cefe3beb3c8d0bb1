using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds the fixes that a message says were tried, and leaves out those it only thinks about or has not tried.</summary>
internal sealed class TriedFinder(Lexicon lexicon)
{
    private const int ReachBehind = 3;

    /// <summary>The fixes that were tried, in the order in which the message tells them.</summary>
    public ImmutableArray<string> Find(Passage passage, IReadOnlyList<Hearing> heard) =>
    [
        .. heard
            .Where(h => !h.IsNegated && !heard.Any(o => o.Meaning is Meaning.OfTried && h.Length == 1 && o.Match.From == h.Match.From && o.Length > 1) && h.Meaning switch
            {
                Meaning.OfTried => !IsSupposed(passage, h.Match.From),
                Meaning.OfMention => IsSaidTried(passage, heard, h),
                _ => false,
            })
            .OrderBy(h => h.Match.From)
            .Select(h => (h.Meaning as Meaning.OfTried)?.Fix ?? ((Meaning.OfMention)h.Meaning).Fix)
            .Distinct(),
    ];

    private bool IsSaidTried(Passage passage, IReadOnlyList<Hearing> heard, Hearing mention)
    {
        // "Background refresh is on" tells how it is, not what was done.
        if (IsSupposed(passage, mention.Match.From) || heard.Any(h => h.Meaning is Meaning.OfFact && h.Covers(mention))) return false;
        for (var i = mention.Match.From; i > 0 && !passage.BeginsSentence(i); i--)
        {
            if (lexicon.Tryings.Before.Contains(passage.Tokens[i - 1])) return !passage.IsNegated(i - 1) && !IsSupposed(passage, i - 1);
        }

        for (var i = mention.Match.To; i < passage.Tokens.Count && i < mention.Match.To + ReachBehind && !passage.BeginsSentence(i); i++)
        {
            if (lexicon.Tryings.After.Contains(passage.Tokens[i])) return true;
        }

        return heard.Any(h => h.Meaning is Meaning.OfOutcome { Outcome: "worked" or "no-change" or "came-back" } && h.Match.From >= mention.Match.To && h.Match.From < mention.Match.To + ReachBehind && AreInOneSentence(passage, mention.Match.To, h.Match.From));
    }

    private static bool AreInOneSentence(Passage passage, int from, int to) => Enumerable.Range(from, to - from + 1).All(i => !passage.BeginsSentence(i));

    // "Should I sign out", "scared to reset": from the beginning of the thought.
    private bool IsSupposed(Passage passage, int at) => passage.ThoughtBefore(at).Any(i => lexicon.Suppositions.Contains(passage.Tokens[i]));
}
