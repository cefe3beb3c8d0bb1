using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Tests.Simulation;

/// <summary>
/// The best strategy found by going through all of them, person by person: everyone there can be, with a cause, a value of each fact and what each fix would do,
/// and after every move those who are still there. It knows no probability but how common each is.
/// </summary>
internal sealed class BruteForce(Model model)
{
    private readonly Fix[] fixes = [.. model.Fixes.Values];
    private readonly FactDefinition[] facts = [.. model.Facts.Values];

    /// <summary>The least expected cost, in minutes of effort.</summary>
    public double Cost()
    {
        var everyone = Everyone().ToList();
        return CostOf(everyone, [], []) / everyone.Sum(p => p.Share);
    }

    private double CostOf(List<Person> people, Dictionary<string, string> known, List<string> tried)
    {
        var share = people.Sum(p => p.Share);
        if (share == 0) return 0;
        bool Holds(Condition condition) => known.GetValueOrDefault(condition.Fact) == condition.Value;
        var allowed = fixes.Where(f => !tried.Contains(f.Id) && !f.RuledOutBy.Concat(f.PostponedBy).Any(Holds) && Gates(f).All(g => !known.TryGetValue(g.Fact, out var v) || g.Passes.Contains(v))).ToList();
        var worth = allowed.Where(f => people.Where(p => Works(p, f)).Sum(p => p.Share) >= share * model.Ladder.LeastChanceOf(f) - 1e-12).ToList();
        var best = worth.Count == 0 ? share * model.Ladder.HandOffPrice : double.PositiveInfinity;
        foreach (var fix in allowed.Where(f => f.Tier is not Tier.Disruptive || worth.All(w => w.Tier is Tier.Disruptive)))
        {
            var gate = Gates(fix).FirstOrDefault(g => !known.ContainsKey(g.Fact));
            best = Math.Min(best, gate.Fact is not null ? Asking(gate.Question, people, known, tried) : Trying(fix, people, known, tried));
        }

        foreach (var question in model.Questions.Values.Where(q => model.Gates.Values.All(g => g.Question != q.Id) && !known.ContainsKey(q.Fact))) best = Math.Min(best, Asking(question, people, known, tried));
        return best;
    }

    private double Asking(Question question, List<Person> people, Dictionary<string, string> known, List<string> tried) =>
        people.Sum(p => p.Share) * question.Minutes
        + people.GroupBy(p => p.Values[question.Fact]).Sum(g => CostOf([.. g], new(known) { [question.Fact] = g.Key }, tried));

    private double Trying(Fix fix, List<Person> people, Dictionary<string, string> known, List<string> tried)
    {
        var after = new Dictionary<string, string>(known);
        foreach (var mend in fix.Mends) after[mend.Fact] = mend.Value;
        return people.Sum(p => p.Share) * model.Ladder.Cost(fix) + CostOf([.. people.Where(p => !Works(p, fix))], after, [.. tried, fix.Id]);
    }

    private IEnumerable<(string Fact, Question Question, IReadOnlyList<string> Passes)> Gates(Fix fix) =>
        fix.Gates.Select(g => model.Gates[g]).Select(g => (model.Questions[g.Question].Fact, model.Questions[g.Question], (IReadOnlyList<string>)g.Passes));

    private static bool Works(Person person, Fix fix) => person.Helps.Contains(fix.Id) && !fix.RuledOutBy.Concat(fix.PostponedBy).Any(c => person.Values[c.Fact] == c.Value);

    private IEnumerable<Person> Everyone()
    {
        for (var c = 0; c < model.Causes.Length; c++)
        {
            foreach (var person in Draw(new Person(model.Causes[c].Prior, [], []), c, 0)) yield return person;
        }
    }

    private IEnumerable<Person> Draw(Person person, int cause, int next)
    {
        if (person.Share == 0) return [];
        if (next < facts.Length)
        {
            var fact = facts[next];
            return fact.Values.SelectMany((v, i) => Draw(person with { Share = person.Share * fact.Likelihoods[i][cause], Values = new(person.Values) { [fact.Id] = v } }, cause, next + 1));
        }

        if (next == facts.Length + fixes.Length) return [person];
        var fix = fixes[next - facts.Length];
        var clear = fix.RuledOutBy.Concat(fix.PostponedBy).Distinct().GroupBy(b => b.Fact).Aggregate(1.0, (all, g) => all * (1 - g.Sum(b => model.Facts[g.Key].Likelihoods[model.Facts[g.Key].Values.IndexOf(b.Value)][cause])));
        var works = Math.Min(1, fix.Works[cause] / clear);
        return Draw(person with { Share = person.Share * works, Helps = [.. person.Helps, fix.Id] }, cause, next + 1).Concat(Draw(person with { Share = person.Share * (1 - works) }, cause, next + 1));
    }

    private sealed record Person(double Share, Dictionary<string, string> Values, HashSet<string> Helps);
}
