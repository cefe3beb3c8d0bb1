using System.Collections.Immutable;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Finds the devices that a message names, and what it says of each: "the iphone works now, the ipad not".</summary>
internal sealed class DeviceFinder(Model model, Lexicon lexicon)
{
    private const int NearestWords = 3;

    /// <summary>The devices in the order in which they are first named.</summary>
    /// <param name="message">The message.</param>
    /// <param name="heard">What was heard in it.</param>
    /// <param name="untold">The devices that are only mentioned, such as what works fine.</param>
    public ImmutableArray<NamedDevice> Find(Message message, IReadOnlyList<Hearing> heard, IReadOnlyList<Hearing> untold)
    {
        if (!model.Facts.TryGetValue(Case.DeviceFact, out var device)) return [];
        var named = Named(message, [.. heard.Concat(untold)], device);
        if (named.Count == 0) return [];
        var told = named.ToDictionary(n => n, n => n.IsNegated || IsDenied(n, message) ? Outcomes.NoChange : null);
        foreach (var outcome in OutcomesIn(heard))
        {
            var id = ((Meaning.OfOutcome)outcome.Meaning).Outcome;
            if (About(outcome, named, message) is { } about) told[about] ??= id == Outcomes.Worked && outcome.IsNegated ? Outcomes.NoChange : id;
        }

        var several = Several(heard, named);
        return [.. named.GroupBy(IdOf).Select(g => new NamedDevice(g.Key, g.Select(n => told[n]).LastOrDefault(o => o is not null), several.Contains(g.Key)))];
    }

    private static string IdOf(Hearing named) => ((Meaning.OfFact)named.Meaning).Value;

    // A device's own name is the same in all languages.
    private static List<Hearing> Named(Message message, List<Hearing> heard, FactDefinition device)
    {
        var bare = message.Tokens.Select((t, i) => (Token: t, At: i)).Where(t => device.Values.Contains(t.Token)).Select(t => new Hearing(new Meaning.OfFact(device.Id, t.Token), new PhraseMatch(t.At, t.At + 1, null), IsNegated: false));
        var named = new List<Hearing>();
        foreach (var one in heard.Where(h => h.Meaning is Meaning.OfFact fact && fact.Fact == device.Id).Concat(bare).OrderByDescending(h => h.Length))
        {
            if (!named.Any(n => n.Overlaps(one))) named.Add(one);
        }

        return [.. named.OrderBy(n => n.Match.From)];
    }

    private static IEnumerable<Hearing> OutcomesIn(IReadOnlyList<Hearing> heard)
    {
        var outcomes = heard.Where(h => h.Meaning is Meaning.OfOutcome).ToList();
        return outcomes.Where(o => !outcomes.Any(other => other.Overlaps(o) && other.Length > o.Length) && !heard.Any(h => h.Meaning is Meaning.OfFaq && h.Covers(o)));
    }

    // What stands right before it is the subject ("the ipad works now"); otherwise what stands right behind ("works now on the ipad").
    private Hearing? About(Hearing outcome, List<Hearing> named, Message message) =>
        named.Find(n => n.Overlaps(outcome))
        ?? named.FindLast(n => n.Match.To <= outcome.Match.From && IsJoined(n.Match.To, outcome.Match.From, message))
        ?? named.Find(n => n.Match.From >= outcome.Match.To && IsJoined(outcome.Match.To, n.Match.From, message));

    private bool IsJoined(int from, int to, Message message)
    {
        if (to - from > NearestWords) return false;
        for (var i = from; i <= to; i++)
        {
            if (message.Words[i].Before is not Pause.None || (i < to && lexicon.Breaks.Contains(message.Tokens[i]))) return false;
        }

        return true;
    }

    // "The ipad not": a denial behind it with which the thought ends.
    private bool IsDenied(Hearing named, Message message)
    {
        for (var i = named.Match.To; i < message.Words.Count && i < named.Match.To + NearestWords && message.Words[i].Before is Pause.None; i++)
        {
            if (lexicon.Negations.Contains(message.Tokens[i])) return i + 1 == message.Words.Count || message.Words[i + 1].Before is not Pause.None;
        }

        return false;
    }

    // "On my iphone and my ipad", unless it is a third that has the trouble.
    private static HashSet<string> Several(IReadOnlyList<Hearing> heard, List<Hearing> named)
    {
        foreach (var mark in heard.Where(h => h.Meaning is Meaning.OfMark { Id: Marks.SeveralDevices }))
        {
            var within = named.Where(n => n.Overlaps(mark)).Select(IdOf).ToHashSet();
            if (within.Count > 1 && named.All(n => within.Contains(IdOf(n))) && !heard.Any(h => h.Meaning is Meaning.OfTried && h.Overlaps(mark))) return within;
        }

        return [];
    }
}
