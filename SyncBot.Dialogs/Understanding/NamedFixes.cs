using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Judges the fixes that a message only names by the words around: "did restart", "sync now - no", "restarted, vpn off".</summary>
internal sealed class NamedFixes(Story story)
{
    private const int MostWordsInList = 1;
    private const int MostWordsJoined = 2;
    private const int ReachOfOutcome = 8;

    private readonly ImmutableArray<Hearing> all = [.. story.Heard.Where(h => h.Meaning is Meaning.OfMention && !story.IsOfAnother(h) && !story.IsUnmeant(h))];

    private Passage Passage => story.Passage;

    /// <summary>Those of which words say that they were tried.</summary>
    public IEnumerable<Hearing> SaidTried => all.Where(IsSaidTried);

    /// <summary>Those that stand in a list with what was tried.</summary>
    public IEnumerable<Hearing> ListedWith(IReadOnlyList<Hearing> tried) =>
        all.Where(h => !h.IsNegated && (tried.Any(o => IsJoinedTo(h, o)) || (!IsInWish(h) && tried.Any(o => IsListedWith(h, o)))));

    private bool IsInWish(Hearing mention) => story.IsSupposed(mention.Match.From) || all.Any(o => IsListedWith(mention, o) && story.IsSupposed(o.Match.From));

    // "Restarted the phone and the router"; but "restarted and will update".
    private bool IsJoinedTo(Hearing mention, Hearing tried)
    {
        var (from, to) = (tried.Match.To, mention.Match.From);
        return to > from && to - from <= MostWordsJoined && Passage.IsOneBreath(from, to) && story.Joins(from) && !Enumerable.Range(from, to - from).Any(story.IsSupposition);
    }

    // "VPN off, low power off, restarted", "VPN off. Restarted.": a list of which one was tried.
    private bool IsListedWith(Hearing mention, Hearing tried)
    {
        var (from, to) = mention.Match.To <= tried.Match.From ? (mention.Match.To, tried.Match.From) : (tried.Match.To, mention.Match.From);
        return to >= from && to - from <= MostWordsInList && !Passage.IsOneBreath(from, to) && (story.AreInOneSentence(from - 1, to) || IsSentence(mention));
    }

    private bool IsSentence(Hearing mention) =>
        (mention.Match.From == 0 || Passage.BeginsSentence(mention.Match.From)) && (mention.Match.To == Passage.Tokens.Count || Passage.BeginsSentence(mention.Match.To));

    private bool IsSaidTried(Hearing mention)
    {
        if (story.IsSaidDone(mention)) return true;

        // "Background refresh is on" tells how it is, not what was done.
        if (story.Heard.Any(h => h.Meaning is Meaning.OfFact && h.Covers(mention))) return false;
        if (IsBehindOutcome(mention)) return true;
        if (story.IsSupposed(mention.Match.From)) return false;
        if (mention.IsNegated) return HasOutcome(mention);
        if (story.IsCircumstance(mention.Match.From)) return story.EndedSomehow(mention);
        return WordBefore(mention) is { } before ? !Passage.IsNegated(before) && !story.IsSupposed(before) : HasWordBehind(mention) || HasOutcome(mention);
    }

    // The nearest in the sentence: "tried restarting".
    private int? WordBefore(Hearing mention)
    {
        for (var i = mention.Match.From; i > 0 && !Passage.BeginsSentence(i); i--)
        {
            if (story.Lexicon.Tryings.Before.Contains(Passage.Tokens[i - 1])) return i - 1;
        }

        return null;
    }

    // "Restart twice", "sync now: no".
    private bool HasWordBehind(Hearing mention)
    {
        for (var i = mention.Match.To; i < Passage.Tokens.Count && i < mention.Match.To + Story.ReachBehind && !Passage.BeginsSentence(i); i++)
        {
            if (story.Lexicon.Tryings.After.Contains(Passage.Tokens[i])) return true;
        }

        return false;
    }

    // "Neither restarting nor sync now helped": how it went, right behind or a little further in the same breath.
    private bool HasOutcome(Hearing mention) => story.Heard.Any(h =>
        Story.IsResult(h) && h.Match.From < mention.Match.To + ReachOfOutcome && h.Match.To > mention.Match.To
        && Enumerable.Range(mention.Match.To, Math.Max(0, h.Match.From - mention.Match.To + 1)).All(h.Match.From < mention.Match.To + Story.ReachBehind ? i => !Passage.BeginsSentence(i) : Passage.FollowsOn));

    // "No luck with restarting".
    private bool IsBehindOutcome(Hearing mention) => story.Heard.Any(h =>
        h.Meaning is Meaning.OfOutcome { Outcome: Outcomes.NoChange } && h.Match.To < mention.Match.From && h.Match.To > mention.Match.From - Story.ReachBehind
        && Enumerable.Range(h.Match.To, mention.Match.From - h.Match.To).All(i => Passage.FollowsOn(i) && !story.IsSupposition(i) && !Passage.IsBreak(i)));
}
