using System.Collections.Frozen;
using System.Collections.Immutable;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds the fixes that a message says were tried, and leaves out those it only thinks about, has not tried, or began the trouble with.</summary>
internal sealed class TriedFinder(Model model, Lexicon lexicon)
{
    private const int ReachBehind = 3;
    private const int MostWordsInList = 1;
    private const int ReachOfOnset = 8;
    private const int ReachOfState = 12;
    private const int ReachOfOutcome = 8;

    /// <summary>The fixes that were tried, in the order in which the message tells them.</summary>
    public ImmutableArray<string> Find(Passage passage, IReadOnlyList<Hearing> heard, IReadOnlyList<HeardFact> facts)
    {
        var told = heard.Where(h => h.Meaning is Meaning.OfTried && IsTold(passage, heard, facts, h)).ToList();
        var named = heard.Where(h => h.Meaning is Meaning.OfMention && IsSaidTried(passage, heard, h)).ToList();
        var listed = heard.Where(h => h.Meaning is Meaning.OfMention && !h.IsNegated && !IsSupposed(passage, h.Match.From) && !heard.Any(o => o.Meaning is Meaning.OfMention && IsListedWith(passage, h, o) && IsSupposed(passage, o.Match.From)) && told.Concat(named).Any(o => IsListedWith(passage, h, o)));
        var turned = TurnedRight(passage, heard).Where(t => !told.Any(o => o.Match.From < t.Turned.Match.From && o.Covers(t.Turned))).ToList();
        var tried = told.Concat(named).Concat(listed)
            .Where(h => !told.Any(o => IsPartOf(passage, h, o)) && !turned.Any(t => t.Turned.Overlaps(h)))
            .Select(h => (h.Match.From, Fix: FixOf(h)));
        return [.. tried.Concat(turned.Select(t => (t.Turned.Match.From, t.Fix))).OrderBy(t => t.From).Select(t => t.Fix).Distinct()];
    }

    private static string FixOf(Hearing heard) => (heard.Meaning as Meaning.OfTried)?.Fix ?? ((Meaning.OfMention)heard.Meaning).Fix;

    // "Power cycled the router" is more than "power cycled"; "restarted, synced manually" is both.
    private static bool IsPartOf(Passage passage, Hearing part, Hearing whole) =>
        whole.Length > part.Length && FixOf(whole) != FixOf(part)
        && Enumerable.Range(part.Match.From, part.Length).All(i => !part.Match.Holds(i) || whole.Match.Holds(i))
        && (part.Match.From > whole.Match.From || Enumerable.Range(part.Match.To, whole.Match.To - part.Match.To).All(passage.FollowsOn));

    // "VPN off, low power off, restarted": a list of which one was tried.
    private static bool IsListedWith(Passage passage, Hearing mention, Hearing tried)
    {
        var (from, to) = mention.Match.To <= tried.Match.From ? (mention.Match.To, tried.Match.From) : (tried.Match.To, mention.Match.From);
        return to >= from && to - from <= MostWordsInList && !passage.FollowsOn(from) && AreInOneSentence(passage, from - 1, to);
    }

    private bool IsTold(Passage passage, IReadOnlyList<Hearing> heard, IReadOnlyList<HeardFact> facts, Hearing told) =>
        !told.IsNegated && !IsStretched(passage, heard, told) && !IsOnset(passage, heard, told) && !IsDefect(heard, facts, told)
        && (!IsSupposed(passage, told.Match.From) || IsSaidDone(passage, heard, told)) && (!IsCircumstance(passage, told.Match.From) || EndedSomehow(passage, heard, told));

    // "Turned on low data mode", "changed the date for a game": what the fix would mend.
    private bool IsDefect(IReadOnlyList<Hearing> heard, IReadOnlyList<HeardFact> facts, Hearing told) => heard.Any(h =>
        h.Meaning is Meaning.OfFact fact && h.Match.Holds(told.Match.From) && h.Match.Holds(told.Match.To - 1) && h.ValueIn(model) is { } value && facts.Contains(new HeardFact(fact.Fact, value)) && model.Facts[fact.Fact].Defects.GetValueOrDefault(value) == FixOf(told));

    // "Restarted yesterday, will try the router", "restarted, updated, checked the wifi": no gap holds a plan or another fix.
    private bool IsStretched(Passage passage, IReadOnlyList<Hearing> heard, Hearing told) =>
        Enumerable.Range(told.Match.From, told.Length).Any(i => told.Match.Skips(i) && (IsSupposition(passage, i) || heard.Any(o => o.Meaning is Meaning.OfTried && o.Match.From == i && FixOf(o) != FixOf(told) && o.Match.To != told.Match.To)));

    // "Updated it and ever since it says paused"; but "signed out and in and now it is paused again".
    private static bool IsOnset(Passage passage, IReadOnlyList<Hearing> heard, Hearing told) => heard.Any(o =>
        o.Meaning is Meaning.OfMark { Id: Marks.Onset } && o.Match.To >= told.Match.To && o.Match.From < told.Match.To + ReachOfOnset
        && AreInOneSentence(passage, told.Match.To - 1, o.Match.From) && !heard.Any(h => h.Meaning is Meaning.OfOutcome && h.Match.From >= told.Match.To && h.Overlaps(o)));

    private bool IsSaidTried(Passage passage, IReadOnlyList<Hearing> heard, Hearing mention)
    {
        if (IsSaidDone(passage, heard, mention)) return true;

        // "Background refresh is on" tells how it is, not what was done.
        if (heard.Any(h => h.Meaning is Meaning.OfFact && h.Covers(mention))) return false;
        if (IsBehindOutcome(passage, heard, mention)) return true;
        if (IsSupposed(passage, mention.Match.From)) return false;
        if (mention.IsNegated) return HasOutcome(passage, heard, mention);
        if (IsCircumstance(passage, mention.Match.From)) return EndedSomehow(passage, heard, mention);
        for (var i = mention.Match.From; i > 0 && !passage.BeginsSentence(i); i--)
        {
            if (lexicon.Tryings.Before.Contains(passage.Tokens[i - 1])) return !passage.IsNegated(i - 1) && !IsSupposed(passage, i - 1);
        }

        for (var i = mention.Match.To; i < passage.Tokens.Count && i < mention.Match.To + ReachBehind && !passage.BeginsSentence(i); i++)
        {
            if (lexicon.Tryings.After.Contains(passage.Tokens[i])) return true;
        }

        return HasOutcome(passage, heard, mention);
    }

    // "You told me to restart, did that twice": what was advised, asked for or asked about.
    private static bool IsSaidDone(Passage passage, IReadOnlyList<Hearing> heard, Hearing mention) => heard.Any(d =>
        d.Meaning is Meaning.OfMark { Id: Marks.Done } && !d.IsNegated && d.Match.From >= mention.Match.To && passage.SentencesBetween(mention.Match.To, d.Match.From) <= 1);

    // "Neither restarting nor sync now helped": how it went, right behind or a little further in the same breath.
    private static bool HasOutcome(Passage passage, IReadOnlyList<Hearing> heard, Hearing mention) => heard.Any(h =>
        h.Meaning is Meaning.OfOutcome { Outcome: "worked" or "no-change" or "came-back" } && h.Match.From < mention.Match.To + ReachOfOutcome
        && h.Match.To > mention.Match.To
        && Enumerable.Range(mention.Match.To, Math.Max(0, h.Match.From - mention.Match.To + 1)).All(h.Match.From < mention.Match.To + ReachBehind ? i => !passage.BeginsSentence(i) : passage.FollowsOn));

    // "No luck with restarting".
    private bool IsBehindOutcome(Passage passage, IReadOnlyList<Hearing> heard, Hearing mention) => heard.Any(h =>
        h.Meaning is Meaning.OfOutcome { Outcome: "no-change" } && h.Match.To < mention.Match.From && h.Match.To > mention.Match.From - ReachBehind
        && Enumerable.Range(h.Match.To, mention.Match.From - h.Match.To).All(i => passage.FollowsOn(i) && !IsSupposition(passage, i) && !lexicon.Breaks.Contains(passage.Tokens[i])));

    // "After I restarted it was the same", "no luck after restarting"; but "after I updated the banner came".
    private static bool EndedSomehow(Passage passage, IReadOnlyList<Hearing> heard, Hearing tried) => heard.Any(h =>
        h.Meaning is Meaning.OfOutcome { Outcome: "worked" or "no-change" or "came-back" } && !h.Overlaps(tried)
        && AreInOneSentence(passage, Math.Min(h.Match.From, tried.Match.From), Math.Max(h.Match.From, tried.Match.From)));

    private bool IsCircumstance(Passage passage, int at) => passage.ThoughtBefore(at).Take(ReachBehind).Any(i => Says(passage, lexicon.Circumstances, i));

    // "iMessage was off. turned it on": the fix of what was told to be wrong, when it was turned the right way.
    private IEnumerable<(Hearing Turned, string Fix)> TurnedRight(Passage passage, IReadOnlyList<Hearing> heard)
    {
        foreach (var turned in heard.Where(h => h.Meaning is Meaning.OfMark { Id: Marks.TurnedOn or Marks.TurnedOff } && !h.IsNegated && !IsSupposed(passage, h.Match.From)))
        {
            var wrong = ((Meaning.OfMark)turned.Meaning).Id == Marks.TurnedOn ? "off" : "on";
            var told = heard
                .Where(h => h.Meaning is Meaning.OfFact fact && model.Facts[fact.Fact].Defects.ContainsKey(wrong) && h.ValueIn(model) == wrong)
                .Where(h => h.Match.To <= turned.Match.From && turned.Match.From < h.Match.To + ReachOfState)
                .MaxBy(h => h.Match.To);
            if (told?.Meaning is Meaning.OfFact state) yield return (turned, model.Facts[state.Fact].Defects[wrong]);
        }
    }

    private static bool AreInOneSentence(Passage passage, int at, int other) => passage.SentencesBetween(at, other) == 0;

    // "Should I sign out", "scared to reset": from the beginning of the thought.
    private bool IsSupposed(Passage passage, int at)
    {
        foreach (var i in passage.ThoughtBefore(at))
        {
            if (IsSupposition(passage, i)) return true;
            if (lexicon.Subjects.Contains(passage.Tokens[i])) return passage.FollowsOn(i) && IsSupposition(passage, i - 1);
        }

        return false;
    }

    // One word, or two ("have to").
    private bool IsSupposition(Passage passage, int at) => Says(passage, lexicon.Suppositions, at);

    private static bool Says(Passage passage, FrozenSet<string> words, int at) =>
        words.Contains(passage.Tokens[at]) || (passage.FollowsOn(at) && words.Contains($"{passage.Tokens[at - 1]} {passage.Tokens[at]}"));
}
