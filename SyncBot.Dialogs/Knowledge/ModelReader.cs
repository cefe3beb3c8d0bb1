using System.Collections.Frozen;
using System.Collections.Immutable;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Knowledge;

/// <summary>Reads the numbers and relations, and reports everything that does not hang together.</summary>
internal sealed class ModelReader(Sections sections)
{
    private const double Tolerance = 1e-9;
    private const double LongestWaitMinutes = 14 * 24 * 60;
    private const string Others = "others";

    private readonly IReadOnlyDictionary<string, Entry> causes = sections.Of("causes");
    private readonly IReadOnlyDictionary<string, Entry> facts = sections.Of("facts");
    private readonly IReadOnlyDictionary<string, Entry> questions = sections.Of("questions");
    private readonly IReadOnlyDictionary<string, Entry> fixes = sections.Of("fixes");
    private readonly IReadOnlyDictionary<string, Entry> gates = sections.Of("gates");
    private readonly Dictionary<string, FactDefinition> factsRead = [];

    /// <summary>The model; meaningful only if nothing was reported.</summary>
    public Model Read()
    {
        var causesRead = causes.Values.Select(ReadCause).ToImmutableArray();
        foreach (var fact in facts.Values) factsRead[fact.Key] = ReadFact(fact);
        var model = new Model
        {
            Causes = causesRead,
            SubCauses = [.. sections.Of("subCauses").Values.Select(ReadSubCause)],
            Facts = factsRead.ToFrozenDictionary(),
            Questions = questions.Values.Select(ReadQuestion).ToFrozenDictionary(q => q.Id),
            Fixes = fixes.Values.Select(ReadFix).ToFrozenDictionary(f => f.Id),
            Gates = gates.Values.Select(ReadGate).ToFrozenDictionary(g => g.Id),
            Tips = [.. sections.Of("tips").Values.Select(ReadTip)],
            Ladder = ReadLadder(),
        };
        ReportUnreachable(model);
        return model;
    }

    private static Cause ReadCause(Entry entry)
    {
        var prior = entry.PositiveFigure("prior", 1);
        entry.Close();
        return new Cause(entry.Key, prior);
    }

    private SubCause ReadSubCause(Entry entry)
    {
        var cause = entry.Required("of") is { } of ? Known(of, causes, "cause") : "";
        var signs = Conditions(entry, "signs");
        if (signs.IsEmpty) entry.Report("it has no sign, so it never shows");
        entry.Close();
        return new SubCause(entry.Key, cause, signs);
    }

    private FactDefinition ReadFact(Entry entry)
    {
        var about = entry.OptionalText("about");
        if (about is not (null or "device" or "account")) entry.Part("about")!.Report($"'about' is '{about}': it must be device or account");
        var (measure, values) = ReadValues(entry);
        if (values.Length < 2) entry.Report("a fact needs at least two values");
        if (values.Distinct().Count() != values.Length) entry.Report("a value stands twice");
        var fact = new FactDefinition(
            entry.Key,
            about is not "account",
            measure,
            values,
            ReadLikelihoods(entry, values),
            ReadByValue(entry, "defects", values, part => Known(part, fixes, "fix")),
            ReadByValue(entry, "handOffs", values, part => part.Text()));
        entry.Close();
        return fact;
    }

    private static (Measure Measure, ImmutableArray<string> Values) ReadValues(Entry entry)
    {
        var measure = entry.OptionalText("measure");
        var named = entry.List("values").Select(v => v.Text()).ToImmutableArray();
        var bands = entry.Part("bands")?.Parts() ?? [];
        if (measure is null)
        {
            if (bands.Count > 0) entry.Report("'bands' need a 'measure'");
            return (new Measure.Name(), named);
        }

        if (named.Length > 0) entry.Report("a measured fact has 'bands', not 'values'");
        if (bands.Count > 0 && bands[^1].Text() != "above") bands[^1].Report("the last band must be 'above'");
        var limits = bands.SkipLast(1).ToList();
        Measure read = measure switch
        {
            "number" => new Measure.Number([.. limits.Select(l => l.Figure(0, 1_000_000))]),
            "time" => new Measure.Time([.. limits.Select(l => l.Figure(0, 1_000_000))]),
            "share" => new Measure.Share([.. limits.Select(l => l.Figure(0, 1))]),
            "release" => new Measure.Release([.. limits.Select(l => l.Release())]),
            _ => new Measure.Name(),
        };
        if (read is Measure.Name) entry.Part("measure")!.Report($"'measure' is '{measure}': it must be number, share, time or release");
        var ascending = read switch
        {
            Measure.Number number => IsAscending(number.UpTo),
            Measure.Time time => IsAscending(time.UpTo),
            Measure.Share share => IsAscending(share.UpTo),
            Measure.Release release => IsAscending(release.UpTo),
            _ => true,
        };
        if (!ascending) entry.Report("the bands must ascend");
        return (read, [.. bands.Select(b => b.Key)]);
    }

    private static bool IsAscending<T>(ImmutableArray<T> limits)
        where T : IComparable<T> => limits.Zip(limits.Skip(1)).All(pair => pair.First.CompareTo(pair.Second) < 0);

    private ImmutableArray<ImmutableArray<double>> ReadLikelihoods(Entry entry, ImmutableArray<string> values)
    {
        var rows = values.Select(_ => new double[causes.Count]).ToArray();
        if (entry.Part("likelihood") is not { } likelihood)
        {
            foreach (var row in rows) Array.Fill(row, 1.0 / Math.Max(1, values.Length));
            return [.. rows.Select(r => r.ToImmutableArray())];
        }

        var given = likelihood.Parts();
        foreach (var part in given.Where(p => !values.Contains(p.Key))) part.Report($"'{part.Key}' is not one of the fact's values");
        for (var v = 0; v < values.Length; v++)
        {
            if (given.FirstOrDefault(p => p.Key == values[v]) is { } part) rows[v] = ReadPerCause(part, othersRequired: true);
            else if (v < values.Length - 1) likelihood.Report($"the value '{values[v]}' has no likelihood");
            else rows[v] = [.. Enumerable.Range(0, causes.Count).Select(c => 1 - rows.SkipLast(1).Sum(r => r[c]))];
        }

        var names = causes.Keys.ToList();
        for (var c = 0; c < causes.Count; c++)
        {
            var sum = rows.Sum(r => r[c]);
            if (Math.Abs(sum - 1) > Tolerance || rows.Any(r => r[c] < -Tolerance)) likelihood.Report($"the likelihoods of '{names[c]}' do not sum to 1");
        }

        return [.. rows.Select(r => r.Select(p => Math.Clamp(p, 0, 1)).ToImmutableArray())];
    }

    private double[] ReadPerCause(Entry entry, bool othersRequired)
    {
        var others = entry.Part(Others)?.Figure(0, 1);
        var parts = entry.Parts().Where(p => p.Key != Others).ToList();
        foreach (var part in parts.Where(p => !causes.ContainsKey(p.Key))) part.Report($"there is no cause '{part.Key}'");
        if (othersRequired && others is null && causes.Keys.Any(c => parts.All(p => p.Key != c))) entry.Report("'others' is missing: not every cause is named");
        return [.. causes.Keys.Select(c => parts.FirstOrDefault(p => p.Key == c)?.Figure(0, 1) ?? others ?? 0)];
    }

    private static FrozenDictionary<string, string> ReadByValue(Entry entry, string key, ImmutableArray<string> values, Func<Entry, string> read)
    {
        var parts = entry.Part(key)?.Parts() ?? [];
        foreach (var part in parts.Where(p => !values.Contains(p.Key))) part.Report($"'{part.Key}' is not one of the fact's values");
        return parts.ToFrozenDictionary(p => p.Key, read);
    }

    private Question ReadQuestion(Entry entry)
    {
        var question = new Question(
            entry.Key,
            entry.Required("asks") is { } asks ? Known(asks, facts, "fact") : "",
            entry.Figure("minutes", 0, 60),
            Conditions(entry, "onlyIf"));
        entry.Close();
        return question;
    }

    private Fix ReadFix(Entry entry)
    {
        var tier = entry.Required("tier") is { } part ? ReadTier(part) : Tier.Harmless;
        var works = entry.Required("works") is { } chances ? ReadPerCause(chances, othersRequired: false) : new double[causes.Count];
        if (works.All(w => w <= 0)) entry.Report("it works for no cause, so it is never offered");
        var minutes = entry.PositiveFigure("minutes", 24 * 60);
        var fix = new Fix(entry.Key, tier, minutes, TimeSpan.FromMinutes(entry.Figure("waiting", 0, LongestWaitMinutes, otherwise: 0)), [.. works])
        {
            Price = entry.Figure("price", 0, 1000, otherwise: 0),
            RuledOutBy = Conditions(entry, "ruledOutBy"),
            PostponedBy = Conditions(entry, "postponedBy"),
            Gates = [.. entry.List("gates").Select(g => Known(g, gates, "gate"))],
            Mends = Conditions(entry, "mends"),
            Manners = (entry.Part("manners")?.Parts() ?? []).ToFrozenDictionary(m => m.Key, m => m.Figure(0, 1)),
            Interrupts = entry.Flag("interrupts"),
            MannerQuestion = entry.Part("mannerQuestion") is { } question ? Known(question, questions, "question") : null,
        };
        if (tier is Tier.Disruptive && fix.Gates.IsEmpty) entry.Report("a disruptive fix needs gates");
        if (fix.MannerQuestion is { } asked && questions.TryGetValue(asked, out var q) && q.OptionalText("asks") is { } fact && factsRead.TryGetValue(fact, out var manner))
        {
            foreach (var name in fix.Manners.Keys.Where(m => !manner.Values.Contains(m))) entry.Report($"the manner '{name}' is not an answer to '{asked}'");
        }

        entry.Close();
        return fix;
    }

    private Gate ReadGate(Entry entry)
    {
        var question = entry.Required("asks") is { } asks ? Known(asks, questions, "question") : "";
        var passes = entry.List("passes").Select(p => p.Text()).ToImmutableArray();
        if (passes.IsEmpty) entry.Report("no answer passes this gate");
        if (questions.TryGetValue(question, out var q) && q.OptionalText("asks") is { } fact && factsRead.TryGetValue(fact, out var definition))
        {
            foreach (var value in passes.Where(p => !definition.Values.Contains(p))) entry.Report($"'{value}' is not a value of '{fact}'");
        }

        entry.Close();
        return new Gate(entry.Key, question, passes);
    }

    private Tip ReadTip(Entry entry)
    {
        var tip = new Tip(entry.Key, [.. entry.List("for").Select(c => Known(c, causes, "cause"))]);
        if (tip.Causes.IsEmpty) entry.Report("it is for no cause, so it is never given");
        entry.Close();
        return tip;
    }

    private Ladder ReadLadder()
    {
        if (sections.Single("ladder") is not { } entry)
        {
            return new Ladder([], 0, FrozenDictionary<Tier, double>.Empty, 0, 0, 0);
        }

        var rungs = entry.List("rungs");
        foreach (var twice in rungs.GroupBy(r => r.Text()).Where(g => g.Count() > 1)) twice.Last().Report($"the rung '{twice.Key}' stands twice");
        if (rungs.Count == 0) entry.Report("the ladder has no rungs");
        var prices = entry.Required("riskPrice");
        var ladder = new Ladder(
            [.. rungs.Select(r => Known(r, fixes, "fix"))],
            entry.Figure("waitingWeight", 0, 1),
            Enum.GetValues<Tier>().ToFrozenDictionary(t => t, t => prices?.Figure(Tiers.IdOf(t), 0, 10_000) ?? 0),
            entry.Figure("handOffPrice", 0, 100_000),
            entry.Figure("leastChance", 0, 1),
            (int)entry.PositiveFigure("mostAdvances", 1_000))
        {
            Relapse = entry.Figure("relapse", 0, 1),
            Lull = entry.Figure("lull", 0, 1),
        };
        prices?.Close();
        entry.Close();
        return ladder;
    }

    private static Tier ReadTier(Entry entry)
    {
        var text = entry.Text();
        foreach (var tier in Enum.GetValues<Tier>())
        {
            if (text == Tiers.IdOf(tier)) return tier;
        }

        entry.Report($"'{text}' is not a tier: it must be harmless, inconvenient or disruptive");
        return Tier.Harmless;
    }

    private ImmutableArray<Condition> Conditions(Entry entry, string key) => [.. entry.List(key).Select(ReadCondition)];

    private Condition ReadCondition(Entry entry)
    {
        var parts = entry.Text().Split('=');
        if (parts.Length != 2)
        {
            entry.Report("must be written fact=value");
        }
        else if (!factsRead.TryGetValue(parts[0], out var fact))
        {
            entry.Report($"there is no fact '{parts[0]}'");
        }
        else if (!fact.Values.Contains(parts[1]))
        {
            entry.Report($"'{parts[1]}' is not a value of '{parts[0]}'");
        }

        return new Condition(parts[0], parts[^1]);
    }

    private static string Known(Entry entry, IReadOnlyDictionary<string, Entry> known, string what)
    {
        var id = entry.Text();
        if (id.Length > 0 && !known.ContainsKey(id)) entry.Report($"there is no {what} '{id}'");
        return id;
    }

    private void ReportUnreachable(Model model)
    {
        var repairs = model.Facts.Values.SelectMany(f => f.Defects.Values).ToHashSet();
        foreach (var fix in model.Fixes.Values)
        {
            // Beside the ladder, a fix is reached through a defect or through a cause that becomes likely enough.
            var reachable = model.Ladder.Rungs.Contains(fix.Id) || repairs.Contains(fix.Id) || fix.Works.Any(w => w >= model.Ladder.LeastChance && w > 0);
            if (!reachable) fixes[fix.Id].Report("nothing leads to this fix");
        }

        foreach (var gate in model.Gates.Keys.Except(model.Fixes.Values.SelectMany(f => f.Gates))) gates[gate].Report("no fix stands behind this gate");
        foreach (var cause in model.Causes.Where((_, i) => model.Fixes.Values.All(f => f.Works[i] <= 0))) causes[cause.Id].Report("no fix works for this cause");
    }
}
