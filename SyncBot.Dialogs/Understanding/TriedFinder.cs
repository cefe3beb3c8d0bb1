using System.Collections.Immutable;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds the fixes that a message says were tried, and leaves out those it only thinks about, has not tried, or began the trouble with.</summary>
internal sealed class TriedFinder(Model model, Lexicon lexicon)
{
    /// <summary>The fixes that were tried, in the order in which the message tells them.</summary>
    public ImmutableArray<string> Find(Passage passage, IReadOnlyList<Hearing> heard, IReadOnlyList<HeardFact> facts)
    {
        var story = new Story(passage, heard, facts, lexicon);
        var mentions = new NamedFixes(story);
        var told = new ToldFixes(model, story).All.ToList();
        List<Hearing> said = [.. told, .. mentions.SaidTried];
        var turned = new TurnedFixes(model, story).All.Where(t => !told.Any(o => o.Match.From < t.Turned.Match.From && o.Covers(t.Turned))).ToList();
        var tried = said.Concat(mentions.ListedWith(said))
            .Where(h => !told.Any(o => IsPartOf(story, h, o)) && !turned.Any(t => t.Turned.Overlaps(h)))
            .Select(h => (h.Match.From, Fix: FixOf(h)));
        return [.. tried.Concat(turned.Select(t => (t.Turned.Match.From, t.Fix))).OrderBy(t => t.From).Select(t => t.Fix).Distinct()];
    }

    /// <summary>The fix that a phrase tells of.</summary>
    public static string FixOf(Hearing heard) => (heard.Meaning as Meaning.OfTried)?.Fix ?? ((Meaning.OfMention)heard.Meaning).Fix;

    // "Power cycled the router" is more than "power cycled"; "restarted, synced manually" and "restarted the phone and the router" are both.
    private static bool IsPartOf(Story story, Hearing part, Hearing whole) =>
        whole.Length > part.Length && FixOf(whole) != FixOf(part) && !Enumerable.Range(whole.Match.From, whole.Length).Any(i => whole.Match.Skips(i) && story.Joins(i))
        && Enumerable.Range(part.Match.From, part.Length).All(i => !part.Match.Holds(i) || whole.Match.Holds(i))
        && (part.Match.From > whole.Match.From || Enumerable.Range(part.Match.To, whole.Match.To - part.Match.To).All(story.Passage.FollowsOn));
}
