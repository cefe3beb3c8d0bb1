using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>What lies ahead in a situation, by number: how likely the causes are, what each fix promises and costs, and what a question would be worth.</summary>
internal sealed class Outlook
{
    // So little that any gentle fix comes before any disruptive one.
    private const double Last = 1e-9;

    // Those that save most now are those that save most after one more fix, but for their order.
    private const int MostCompared = 6;

    private readonly Tables tables;
    private readonly double known;
    private readonly Prospect prospect;
    private readonly ImmutableArray<OpenQuestion> questions;

    private Outlook(Tables tables, Situation situation, Diagnosis diagnosis)
    {
        this.tables = tables;
        known = situation.ChanceOfAnswer;
        prospect = new Prospect(tables);
        Belief = [.. diagnosis.Probabilities];
        Works = new double[tables.Causes * tables.Lanes];
        Prices = new double[tables.Lanes];
        Worth = new double[tables.Lanes];
        Least = new double[tables.Lanes];
        var promises = new Promise[tables.Lanes];
        foreach (var fix in tables.Fixes)
        {
            if (situation.Allows(fix.Fix)) Take(fix, promises[fix.Lane] = fix.PromiseIn(situation.Known, Belief));
        }

        questions = [.. tables.Questions.Where(q => situation.IsOpen(q.Question)).Select(q => new OpenQuestion(q, Concerns(q, situation, promises)))];
    }

    private Outlook(Outlook before, FixRow failed)
    {
        (tables, known, prospect, Works, questions, Prices, Least) = (before.tables, before.known, before.prospect, before.Works, before.questions, before.Prices, before.Least);
        Belief = [.. before.Belief];
        for (var c = 0; c < Belief.Length; c++) Belief[c] *= 1 - Works[c * tables.Lanes + failed.Lane];
        Worth = [.. before.Worth];
        Worth[failed.Lane] = 0;
    }

    /// <summary>The weight of each cause: the probability that it is at fault and that the case has come to this.</summary>
    public double[] Belief { get; }

    /// <summary>What each fix is expected to cost, in minutes of effort.</summary>
    public double[] Prices { get; }

    /// <summary>What chance is multiplied by to rank the fixes: one over the cost, next to nothing for a disruptive fix, which comes last, and 0 for one that can't be handed out.</summary>
    public double[] Worth { get; }

    /// <summary>With less than this chance of being reached and working a fix is not offered.</summary>
    public double[] Least { get; }

    /// <summary>P(works | cause) of each fix as things stand, cause after cause.</summary>
    public double[] Works { get; }

    /// <summary>The outlook in a situation.</summary>
    public static Outlook Of(Situation situation, Diagnosis diagnosis, Model model) => new(model.Tables, situation, diagnosis);

    /// <summary>The fixes that are left to try, in the order in which they would be offered if nothing more became known.</summary>
    public IEnumerable<Fix> InOrder() => tables.Fixes
        .Where(f => Worth[f.Lane] > 0 && ChanceOf(f) >= Least[f.Lane])
        .OrderByDescending(f => ChanceOf(f) * Worth[f.Lane])
        .Select(f => f.Fix);

    /// <summary>
    /// The question whose answer saves most, if it saves more than it costs, and if putting it now is no worse than first trying
    /// the next fix and asking whatever pays most if that was in vain. Null if nothing is worth asking yet.
    /// </summary>
    public Question? WorthAskingBefore(Fix? next)
    {
        var without = prospect.CostAfter(null, this);
        var paying = questions
            .Select(q => (Question: q, Cost: CostWith(q, without)))
            .Where(q => q.Cost < without)
            .OrderBy(q => q.Cost)
            .Take(MostCompared)
            .ToList();
        if (paying is not [var best, ..]) return null;
        var first = next is null ? double.PositiveInfinity : CostAfterTrying(tables.Of(next), paying.Select(q => q.Question));
        return best.Cost <= first ? best.Question.Row.Question : null;
    }

    /// <summary>The expected cost of the case, and with each question that can be put, in minutes of effort.</summary>
    internal (double Without, IReadOnlyDictionary<string, double> With) Costs()
    {
        var without = prospect.CostAfter(null, this);
        return (without, questions.ToDictionary(q => q.Row.Question.Id, q => CostWith(q, without)));
    }

    private double CostAfterTrying(FixRow fix, IEnumerable<OpenQuestion> then)
    {
        var later = new Outlook(this, fix);
        var without = prospect.CostAfter(null, later);
        return Prices[fix.Lane] + then.Select(q => later.CostWith(q, without)).Append(without).Min();
    }

    private double CostWith(OpenQuestion question, double without)
    {
        foreach (var concern in question.Concerns) Retake(concern.Fix, concern.After);
        var (open, answered) = (Belief.Sum(), 0.0);
        foreach (var answer in question.Row.Answers) answered += prospect.CostAfter(answer, this);
        foreach (var concern in question.Concerns) Retake(concern.Fix, concern.Before);
        return question.Row.Question.Minutes * open + known * answered + (1 - known) * without;
    }

    private ImmutableArray<Concern> Concerns(QuestionRow question, Situation situation, Promise[] promises) =>
    [
        .. question.Concerns
            .Where(f => Worth[f.Lane] > 0)
            .Select(f => new Concern(f, promises[f.Lane], f.PromiseIn(situation.Known, Belief, supposed: question.Question.Fact))),
    ];

    // A fix that failed on the way to this outlook stays at 0.
    private void Retake(FixRow fix, Promise promise)
    {
        if (Worth[fix.Lane] > 0) Take(fix, promise);
    }

    private void Take(FixRow fix, Promise promise)
    {
        for (var c = 0; c < promise.Chances.Length; c++) Works[c * tables.Lanes + fix.Lane] = promise.Chances[c];
        Prices[fix.Lane] = promise.Cost;
        Worth[fix.Lane] = (fix.Fix.Tier is Tier.Disruptive ? Last : 1) / promise.Cost;
        Least[fix.Lane] = fix.LeastChance * promise.Reached;
    }

    private double ChanceOf(FixRow fix)
    {
        var chance = 0.0;
        for (var c = 0; c < Belief.Length; c++) chance += Belief[c] * Works[c * tables.Lanes + fix.Lane];
        return chance;
    }
}
