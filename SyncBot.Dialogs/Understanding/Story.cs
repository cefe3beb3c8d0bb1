using System.Collections.Frozen;

namespace SyncBot.Dialogs.Understanding;

/// <summary>A message as a story of what was done: what of it is only thought about, and how things went.</summary>
/// <param name="Passage">The message.</param>
/// <param name="Heard">What was heard in it.</param>
/// <param name="Facts">The facts it tells.</param>
/// <param name="Lexicon">Its language.</param>
internal sealed record Story(Passage Passage, IReadOnlyList<Hearing> Heard, IReadOnlyList<HeardFact> Facts, Lexicon Lexicon)
{
    /// <summary>So many words behind something are still said of it.</summary>
    public const int ReachBehind = 3;

    /// <summary>Whether something is only thought about: "should I sign out", "scared to reset", from the beginning of the thought.</summary>
    public bool IsSupposed(int at)
    {
        foreach (var i in Passage.ThoughtBefore(at))
        {
            if (IsSupposition(i)) return true;
            if (Lexicon.Subjects.Contains(Passage.Tokens[i])) return Passage.FollowsOn(i) && IsSupposition(i - 1);
        }

        return false;
    }

    /// <summary>Whether a word, or two ("have to"), make what follows a mere thought.</summary>
    public bool IsSupposition(int at) => Says(Lexicon.Suppositions, at);

    /// <summary>Whether something is told as what went before something else: "after I restarted".</summary>
    public bool IsCircumstance(int at) => Passage.ThoughtBefore(at).Take(ReachBehind).Any(i => Says(Lexicon.Circumstances, i));

    /// <summary>Whether something else was turned off and on than the fix means: in "turned wifi off and on" stands "turned off and on", and it was the wifi.</summary>
    public bool IsOfAnother(Hearing fix) => Heard.Any(t => t.Meaning is Meaning.OfMark { Id: Marks.Toggled } && t.Overlaps(fix)
        && Heard.Any(h => h.Meaning is Meaning.OfFact && h.Match.From < t.Match.From && h.Overlaps(t) && !fix.Match.Holds(LastBefore(t, h))));

    /// <summary>Whether it happened by itself or by mistake, or could not be done: "restarted on its own", "tried to sign out but it says not available".</summary>
    public bool IsUnmeant(Hearing fix) => Heard.Any(h =>
        h.Meaning is Meaning.OfMark { Id: Marks.Unmeant } && !fix.Covers(h) && h.Match.From < fix.Match.To + ReachBehind && h.Match.To > fix.Match.From - ReachBehind && Passage.IsOneBreath(Math.Min(h.Match.To, fix.Match.To), Math.Max(h.Match.From, fix.Match.From)));

    /// <summary>Whether a word joins what stands before it to what stands behind: "and".</summary>
    public bool Joins(int at) => Lexicon.Tryings.Between.Contains(Passage.Tokens[at]);

    /// <summary>Whether it is said later that it was done: "you told me to restart, did that twice".</summary>
    public bool IsSaidDone(Hearing fix) => Heard.Any(d =>
        d.Meaning is Meaning.OfMark { Id: Marks.Done } && !d.IsNegated && d.Match.From >= fix.Match.To && Passage.SentencesBetween(fix.Match.To, d.Match.From) <= 1);

    /// <summary>Whether it is said how it went: "after I restarted it was the same", "no luck after restarting"; but "after I updated the banner came".</summary>
    public bool EndedSomehow(Hearing fix) => Heard.Any(h =>
        IsResult(h) && !h.Overlaps(fix) && AreInOneSentence(Math.Min(h.Match.From, fix.Match.From), Math.Max(h.Match.From, fix.Match.From)));

    /// <summary>Whether a phrase tells what came of something that was done.</summary>
    public static bool IsResult(Hearing heard) => heard.Meaning is Meaning.OfOutcome { Outcome: "worked" or "no-change" or "came-back" };

    /// <summary>Whether no sentence begins behind a word up to another.</summary>
    public bool AreInOneSentence(int at, int other) => Passage.SentencesBetween(at, other) == 0;

    private static int LastBefore(Hearing toggled, Hearing named) => Enumerable.Range(named.Match.From, toggled.Match.From - named.Match.From).Last(named.Match.Holds);

    private bool Says(FrozenSet<string> words, int at) =>
        words.Contains(Passage.Tokens[at]) || (Passage.FollowsOn(at) && words.Contains($"{Passage.Tokens[at - 1]} {Passage.Tokens[at]}"));
}
