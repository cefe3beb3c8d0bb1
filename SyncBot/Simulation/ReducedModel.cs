using System.Collections.Frozen;
using System.Collections.Immutable;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Simulation;

/// <summary>
/// The knowledge cut down to what can be solved exactly: the commonest causes, a fix or two for each, one of them disruptive with its gates, and
/// questions each of which is about one fix at most. What is left out of it does not exist there.
/// </summary>
internal static class ReducedModel
{
    /// <summary>Causes that are kept.</summary>
    private static readonly string[] Causes = ["power", "network", "icloud-storage", "apple-account", "first-sync", "software-version"];

    private static readonly string[] Fixes =
    [
        "sync-now", "low-power-off", "wifi-and-power-overnight", "switch-network", "turn-off-vpn", "correct-password", "free-icloud-space", "restart-and-update",
        "refresh-messages-in-icloud",
    ];

    private static readonly string[] Questions = ["low-power-mode", "overnight", "vpn", "account-prompt", "since-update"];

    /// <summary>Cuts it.</summary>
    public static Model Of(Model model)
    {
        var causes = Enumerable.Range(0, model.Causes.Length).Where(i => Causes.Contains(model.Causes[i].Id)).ToImmutableArray();
        var fixes = Fixes.Where(model.Fixes.ContainsKey).Select(f => model.Fixes[f]).ToList();
        var gates = fixes.SelectMany(f => f.Gates).Distinct().Select(g => model.Gates[g]).ToList();
        var questions = Questions.Where(model.Questions.ContainsKey).Concat(gates.Select(g => g.Question)).Distinct().Select(q => model.Questions[q] with { OnlyIf = [] }).ToList();
        var facts = questions.Select(q => q.Fact).Distinct().Select(f => model.Facts[f]).ToList();
        return new Model
        {
            Causes = [.. causes.Select(i => model.Causes[i])],
            Facts = facts.Select(f => Cut(f, causes)).ToFrozenDictionary(f => f.Id),
            Questions = questions.ToFrozenDictionary(q => q.Id),
            Fixes = fixes.Select(f => Cut(f, causes, facts)).ToFrozenDictionary(f => f.Id),
            Gates = gates.ToFrozenDictionary(g => g.Id),
            Ladder = model.Ladder with { Rungs = [.. model.Ladder.Rungs.Where(Fixes.Contains)] },
        };
    }

    private static FactDefinition Cut(FactDefinition fact, ImmutableArray<int> causes) => fact with
    {
        Likelihoods = [.. fact.Likelihoods.Select(row => causes.Select(c => row[c]).ToImmutableArray())],
        Defects = fact.Defects.Where(d => Fixes.Contains(d.Value)).ToFrozenDictionary(),
    };

    private static Fix Cut(Fix fix, ImmutableArray<int> causes, List<FactDefinition> facts)
    {
        ImmutableArray<Condition> Kept(ImmutableArray<Condition> conditions) => conditions.RemoveAll(c => facts.All(f => f.Id != c.Fact));
        return fix with
        {
            Works = [.. causes.Select(c => fix.Works[c])],
            RuledOutBy = Kept(fix.RuledOutBy),
            PostponedBy = Kept(fix.PostponedBy),
            Mends = Kept(fix.Mends),
            MannerQuestion = null,
        };
    }
}
