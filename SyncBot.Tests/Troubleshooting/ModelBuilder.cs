using System.Collections.Frozen;
using System.Collections.Immutable;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Tests.Troubleshooting;

/// <summary>Makes a small model by hand. Numbers per cause come in the order of <see cref="Causes"/>, which comes first; fixes stand on the ladder in the order they are added.</summary>
internal sealed class ModelBuilder
{
    private readonly Dictionary<string, FactDefinition> facts = [];
    private readonly Dictionary<string, Question> questions = [];
    private readonly Dictionary<string, Fix> fixes = [];
    private readonly Dictionary<string, Gate> gates = [];
    private readonly List<string> rungs = [];
    private ImmutableArray<Cause> causes = [];
    private Ladder prices = new([], 0.02, Risks(5, 25), HandOffPrice: 100, LeastChance: 0.01, MostAdvances: 50) { Relapse = 0.1, Lull = 0.05 };

    public ModelBuilder Causes(params (string Id, double Prior)[] all)
    {
        causes = [.. all.Select(c => new Cause(c.Id, c.Prior))];
        return this;
    }

    /// <summary>A fact; each row of <paramref name="likelihood"/> is a value's, and the last value gets what remains. Without rows it tells nothing.</summary>
    public ModelBuilder Fact(string id, string[] values, double[][]? likelihood = null, bool shared = false, Measure? measure = null, string? defect = null, string? handOff = null)
    {
        var rows = likelihood ?? [.. values.SkipLast(1).Select(_ => causes.Select(_ => 1.0 / values.Length).ToArray())];
        double[] last = [.. causes.Select((_, c) => 1 - rows.Sum(r => r[c]))];
        facts[id] = new FactDefinition(
            id,
            !shared,
            measure ?? new Measure.Name(),
            [.. values],
            [.. rows.Append(last).Select(r => r.ToImmutableArray())],
            Pairs(defect),
            Pairs(handOff));
        return this;
    }

    public ModelBuilder Question(string id, double minutes = 1, string? asks = null, string[]? onlyIf = null)
    {
        questions[id] = new Question(id, asks ?? id, minutes, Conditions(onlyIf));
        return this;
    }

    /// <summary>A gate with a fact and a question of its own that answers yes or no.</summary>
    public ModelBuilder Gate(string id)
    {
        gates[id] = new Gate(id, id, ["yes"]);
        return Fact(id, ["yes", "no"]).Question(id);
    }

    public ModelBuilder Fix(
        string id,
        double minutes,
        double[] works,
        Tier tier = Tier.Harmless,
        double waiting = 0,
        bool beside = false,
        string[]? ruledOutBy = null,
        string[]? postponedBy = null,
        string[]? mends = null,
        string[]? gates = null,
        (string Manner, double Share)? manner = null,
        string? mannerQuestion = null)
    {
        fixes[id] = new Fix(id, tier, minutes, TimeSpan.FromMinutes(waiting), [.. works])
        {
            RuledOutBy = Conditions(ruledOutBy),
            PostponedBy = Conditions(postponedBy),
            Mends = Conditions(mends),
            Gates = [.. gates ?? []],
            Manners = manner is { } lesser ? new Dictionary<string, double> { [lesser.Manner] = lesser.Share }.ToFrozenDictionary() : FrozenDictionary<string, double>.Empty,
            MannerQuestion = mannerQuestion,
        };
        if (!beside) rungs.Add(id);
        return this;
    }

    public ModelBuilder HandOffPrice(double minutes)
    {
        prices = prices with { HandOffPrice = minutes };
        return this;
    }

    public Model Build() => new()
    {
        Causes = causes,
        Facts = facts.ToFrozenDictionary(),
        Questions = questions.ToFrozenDictionary(),
        Fixes = fixes.ToFrozenDictionary(),
        Gates = gates.ToFrozenDictionary(),
        Ladder = prices with { Rungs = [.. rungs] },
    };

    private static FrozenDictionary<Tier, double> Risks(double inconvenient, double disruptive) => new Dictionary<Tier, double>
    {
        [Tier.Harmless] = 0,
        [Tier.Inconvenient] = inconvenient,
        [Tier.Disruptive] = disruptive,
    }.ToFrozenDictionary();

    private static ImmutableArray<Condition> Conditions(string[]? written) =>
        [.. (written ?? []).Select(w => w.Split('=')).Select(p => new Condition(p[0], p[1]))];

    private static FrozenDictionary<string, string> Pairs(string? written) => written is null
        ? FrozenDictionary<string, string>.Empty
        : new Dictionary<string, string> { [written.Split(':')[0]] = written.Split(':')[1] }.ToFrozenDictionary();
}
