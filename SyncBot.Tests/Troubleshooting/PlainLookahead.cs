using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Tests.Troubleshooting;

/// <summary>The look-ahead as one would write it on paper: slow, by id, without an array that is used twice.</summary>
internal sealed class PlainLookahead(Model model, Situation situation)
{
    private readonly double known = situation.ChanceOfAnswer;

    /// <summary>The questions that can be put, each with the expected cost of the case if it is put next; and the cost without any, by the id "".</summary>
    public Dictionary<string, double> Costs()
    {
        var belief = Diagnosis.Of(situation, model).Probabilities.ToArray();
        var told = situation.Values.ToDictionary();
        var left = model.Fixes.Values.Where(situation.Allows).OrderBy(f => f.Id, StringComparer.Ordinal).ToList();
        var without = CostWithout(belief, told, left, null, belief);
        var open = model.Questions.Values.Where(q => situation.IsOpen(q) && model.Facts[q.Fact].TellsCausesApart);
        return open.ToDictionary(q => q.Id, q => q.Minutes + known * model.Facts[q.Fact].Values.Sum(v => CostAfter(q, v, belief, told, left)) + (1 - known) * without)
            .Append(KeyValuePair.Create("", without))
            .ToDictionary();
    }

    private double CostAfter(Question question, string value, double[] belief, Dictionary<string, string> told, List<Fix> left)
    {
        var fact = model.Facts[question.Fact];
        double[] after = [.. belief.Select((b, c) => b * Math.Max(fact.Likelihoods[fact.Values.IndexOf(value)][c], 1e-6))];
        if (fact.HandOffs.ContainsKey(value)) return after.Sum() * model.Ladder.HandOffPrice;
        var now = new Dictionary<string, string>(told) { [fact.Id] = value };
        var still = left.Where(f => !f.RuledOutBy.Concat(f.PostponedBy).Contains(new Condition(fact.Id, value)) && Gates(f).All(g => !now.TryGetValue(Asked(g), out var v) || g.Passes.Contains(v))).ToList();
        var repair = fact.Defects.TryGetValue(value, out var id) ? still.Find(f => f.Id == id) : null;
        return CostWithout(after, now, still, repair, belief);
    }

    private double CostWithout(double[] weights, Dictionary<string, string> told, List<Fix> left, Fix? next, double[] belief)
    {
        var open = weights.Sum();
        next ??= Best(left.FindAll(f => Chance(f, weights, told) >= model.Ladder.LeastChanceOf(f) * Reached(f, told, belief) * open), f => Chance(f, weights, told) / Cost(f, told, belief));
        if (next is null) return open * model.Ladder.HandOffPrice;
        double[] failed = [.. weights.Select((w, c) => w * (1 - Works(next, c, told)))];
        return open * Cost(next, told, belief) + CostWithout(failed, told, [.. left.Where(f => f != next)], null, belief);
    }

    // Of two that are as good as each other but for rounding, the first.
    private static Fix? Best(List<Fix> fixes, Func<Fix, double> worth)
    {
        var gentle = fixes.FindAll(f => f.Tier is not Tier.Disruptive);
        Fix? best = null;
        foreach (var fix in gentle.Count > 0 ? gentle : fixes)
        {
            if (best is null || worth(fix) > worth(best) * (1 + 1e-9)) best = fix;
        }

        return best;
    }

    private double Chance(Fix fix, double[] weights, Dictionary<string, string> told) => weights.Select((w, c) => w * Works(fix, c, told)).Sum();

    // P(works | cause) is over all with the cause: what may be in the way is taken out first, and put in again as long as it is not known.
    private double Works(Fix fix, int cause, Dictionary<string, string> told)
    {
        var clear = fix.RuledOutBy.Concat(fix.PostponedBy).GroupBy(c => c.Fact).ToDictionary(g => g.Key, g => 1 - Shares(g.Key, g.Select(c => c.Value), cause));
        var free = Math.Min(1, fix.Works[cause] / clear.Values.Aggregate(1.0, (a, b) => a * b));
        var passed = Unasked(fix, told).Select(g => Shares(Asked(g), g.Passes, cause));
        return clear.Where(c => !told.ContainsKey(c.Key)).Select(c => c.Value).Concat(passed).Aggregate(free, (a, b) => a * b);
    }

    private double Cost(Fix fix, Dictionary<string, string> told, double[] belief)
    {
        var (cost, reached) = (0.0, 1.0);
        foreach (var gate in Unasked(fix, told))
        {
            cost += reached * model.Questions[gate.Question].Minutes;
            reached *= ChanceToPass(gate, belief);
        }

        return cost + reached * model.Ladder.Cost(fix);
    }

    private double Reached(Fix fix, Dictionary<string, string> told, double[] belief) => Unasked(fix, told).Aggregate(1.0, (reached, g) => reached * ChanceToPass(g, belief));

    private double ChanceToPass(Gate gate, double[] belief) => belief.Select((b, c) => b * Shares(Asked(gate), gate.Passes, c)).Sum() / belief.Sum();

    private double Shares(string fact, IEnumerable<string> values, int cause) =>
        values.Distinct().Sum(v => model.Facts[fact].Likelihoods[model.Facts[fact].Values.IndexOf(v)][cause]);

    private IEnumerable<Gate> Unasked(Fix fix, Dictionary<string, string> told) => Gates(fix).Where(g => !told.ContainsKey(Asked(g)));

    private IEnumerable<Gate> Gates(Fix fix) => fix.Gates.Select(g => model.Gates[g]);

    private string Asked(Gate gate) => model.Questions[gate.Question].Fact;
}
