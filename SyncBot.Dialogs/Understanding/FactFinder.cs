using System.Collections.Immutable;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds the facts that a message tells, and whose they are when its words fit several: "the phone is full but not icloud".</summary>
internal sealed class FactFinder(Model model)
{
    private const int MostWordsBetween = 3;

    /// <summary>The facts.</summary>
    public FoundFacts Find(Passage passage, IReadOnlyList<Hearing> heard)
    {
        var names = heard.Where(h => h.Meaning is Meaning.OfName).ToList();
        var asked = heard.Where(h => h.Meaning is Meaning.OfAsked).Select(h => h with { Meaning = ((Meaning.OfAsked)h.Meaning).Told }).ToList();
        var byName = asked.GroupBy(FactOf).SelectMany(g => g
            .Where(a => !a.IsNegated)
            .Select(a => (Asked: a, Name: NearestTo(a, asked, names, passage)))
            .Where(a => a.Name is not null && NamedBy(a.Name) == g.Key)
            .OrderBy(a => Distance(a.Asked, a.Name!))
            .ThenBy(a => a.Asked.Match.From > a.Name!.Match.From)
            .ThenByDescending(a => a.Asked.Length)
            .Select(a => a.Asked)
            .Take(1)).ToList();
        var told = heard.Where(h => h.Meaning is Meaning.OfFact && !IsToggled(h, heard) && !GivesWay(h, asked, byName, names)).ToList();
        var facts = Best(told.Concat(byName), passage);
        return new FoundFacts(
            facts,
            [.. told.Where(t => IsNamed(t, names)).Concat(byName).Select(FactOf).Distinct()],
            [.. Best(asked, passage).Where(a => facts.All(f => f.Id != a.Id))]);
    }

    private static string FactOf(Hearing told) => ((Meaning.OfFact)told.Meaning).Fact;

    private static string NamedBy(Hearing name) => ((Meaning.OfName)name.Meaning).Fact;

    // The longest phrase knows best ("not in low power mode" over "low power mode"), of equals the later one, which may correct the earlier.
    private ImmutableArray<HeardFact> Best(IEnumerable<Hearing> told, Passage passage)
    {
        var facts = ImmutableArray.CreateBuilder<HeardFact>();
        foreach (var group in told.GroupBy(FactOf))
        {
            var value = group
                .Where(h => !group.Any(other => IsCutShort(h, other, passage)))
                .OrderByDescending(h => h.Length)
                .ThenByDescending(h => h.Match.From)
                .Select(h => h.ValueIn(model))
                .FirstOrDefault(v => v is not null && model.Facts[group.Key].ValueOf(v) is not null);
            if (value is not null) facts.Add(new HeardFact(group.Key, value));
        }

        return facts.ToImmutable();
    }

    // "I have restarted and low power mode is off": no "have low power mode", as another thought has begun in its gap and goes on behind it.
    private static bool IsCutShort(Hearing told, Hearing other, Passage passage) =>
        other.Match.From > told.Match.From && other.Match.From < told.Match.To && other.Match.To > told.Match.To
        && Enumerable.Range(told.Match.From, other.Match.From - told.Match.From).Any(i => told.Match.Skips(i) && passage.IsBreak(i));

    // Words that fit several facts belong to the one that is named right beside them; others to what is named in the sentence.
    private static Hearing? NearestTo(Hearing asked, List<Hearing> all, List<Hearing> names, Passage passage)
    {
        var isContested = all.Exists(a => a.Overlaps(asked) && FactOf(a) != FactOf(asked));
        return names
            .Where(n => isContested ? IsBeside(asked, n, passage) : passage.SentencesBetween(Math.Min(n.Match.From, asked.Match.From), Math.Max(n.Match.From, asked.Match.From)) == 0)
            .Where(n => isContested || NamedBy(n) == FactOf(asked))
            .OrderBy(n => Distance(asked, n))
            .ThenBy(n => n.Match.From)
            .FirstOrDefault();
    }

    private static int Distance(Hearing one, Hearing other) => Math.Max(0, Math.Max(one.Match.From, other.Match.From) - Math.Min(one.Match.To, other.Match.To));

    private static bool IsBeside(Hearing asked, Hearing name, Passage passage)
    {
        var (from, to) = (Math.Min(asked.Match.To, name.Match.To), Math.Max(asked.Match.From, name.Match.From));
        return to <= from + MostWordsBetween && passage.IsOneBreath(from, to) && !Enumerable.Range(from, Math.Max(0, to - from)).Any(passage.IsBreak);
    }

    private static bool IsNamed(Hearing told, List<Hearing> names) => names.Exists(n => NamedBy(n) == FactOf(told) && n.Overlaps(told));

    // "Storage full: 0 bytes on the iphone itself": words that name no fact are about the one that others of the message name.
    private static bool GivesWay(Hearing told, List<Hearing> asked, List<Hearing> byName, List<Hearing> names)
    {
        var fitting = asked.Where(a => a.Overlaps(told)).Select(FactOf).ToHashSet();
        return fitting.Remove(FactOf(told)) && !IsNamed(told, names) && byName.Exists(b => fitting.Contains(FactOf(b))) && !byName.Exists(b => FactOf(b) == FactOf(told));
    }

    // "Turned wifi off and on" says what was done, and not that it is off.
    private static bool IsToggled(Hearing told, IReadOnlyList<Hearing> heard) =>
        heard.Any(h => h.Meaning is Meaning.OfMark { Id: Marks.Toggled } && h.Overlaps(told) && h.Match.From < told.Match.To && told.Match.To < h.Match.To);
}
