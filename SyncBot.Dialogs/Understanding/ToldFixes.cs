using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Judges the fixes that a message says were done: "restarted it".</summary>
internal sealed class ToldFixes(Model model, Story story)
{
    private const int ReachOfOnset = 8;

    /// <summary>Those that were tried.</summary>
    public IEnumerable<Hearing> All => story.Heard.Where(h => h.Meaning is Meaning.OfTried && IsTold(h));

    private bool IsTold(Hearing told) =>
        !told.IsNegated && !IsStretched(told) && !IsOnset(told) && !IsDefect(told) && !story.IsOfAnother(told) && !story.IsUnmeant(told)
        && (!story.IsSupposed(told.Match.From) || story.IsSaidDone(told)) && (!story.IsCircumstance(told.Match.From) || story.EndedSomehow(told));

    // "Turned on low data mode", "changed the date for a game": what the fix would mend.
    private bool IsDefect(Hearing told) => story.Heard.Any(h =>
        h.Meaning is Meaning.OfFact fact && h.Match.Holds(told.Match.From) && h.Match.Holds(told.Match.To - 1)
        && h.ValueIn(model) is { } value && story.Facts.Contains(new HeardFact(fact.Fact, value)) && model.Facts[fact.Fact].Defects.GetValueOrDefault(value) == TriedFinder.FixOf(told));

    // "Restarted yesterday, will try the router", "restarted, updated, checked the wifi": no gap holds a plan or another fix.
    private bool IsStretched(Hearing told) => Enumerable.Range(told.Match.From, told.Length).Any(i => told.Match.Skips(i) && (story.IsSupposition(i) || BeginsAnother(told, i)));

    private bool BeginsAnother(Hearing told, int at) => story.Heard.Any(o =>
        o.Meaning is Meaning.OfTried && o.Match.From == at && TriedFinder.FixOf(o) != TriedFinder.FixOf(told) && o.Match.To != told.Match.To);

    // "Updated it and ever since it says paused"; but "signed out and in and now it is paused again".
    private bool IsOnset(Hearing told) => story.Heard.Any(o =>
        o.Meaning is Meaning.OfMark { Id: Marks.Onset } && o.Match.To >= told.Match.To && o.Match.From < told.Match.To + ReachOfOnset
        && story.AreInOneSentence(told.Match.To - 1, o.Match.From) && !story.Heard.Any(h => h.Meaning is Meaning.OfOutcome && h.Match.From >= told.Match.To && h.Overlaps(o)));
}
