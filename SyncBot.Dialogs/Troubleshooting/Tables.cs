using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>The model by number instead of by id, made once: what the look-ahead reads thousands of times a move.</summary>
internal sealed class Tables
{
    private readonly Model model;
    private readonly FrozenDictionary<string, FixRow> fixes;

    /// <summary>Makes them.</summary>
    public Tables(Model model)
    {
        this.model = model;
        Lanes = (model.Fixes.Count + Vector256<double>.Count - 1) / Vector256<double>.Count * Vector256<double>.Count;
        Fixes = [.. model.Fixes.Values.OrderBy(f => f.Id, StringComparer.Ordinal).Select(Row)];
        fixes = Fixes.ToFrozenDictionary(f => f.Fix.Id);
        Questions = [.. model.Questions.Values.Where(q => model.Facts[q.Fact].TellsCausesApart).OrderBy(q => q.Id, StringComparer.Ordinal).Select(Row)];
    }

    /// <summary>How many causes there are.</summary>
    public int Causes => model.Causes.Length;

    /// <summary>Numbers of fixes stand side by side, four to a vector: as many as there are fixes, and zeros to fill up the last.</summary>
    public int Lanes { get; }

    /// <summary>The prices that are set against chances.</summary>
    public Ladder Prices => model.Ladder;

    /// <summary>Every fix, in the order of their lanes.</summary>
    public ImmutableArray<FixRow> Fixes { get; }

    /// <summary>Every question whose answer tells the causes apart, by id.</summary>
    public ImmutableArray<QuestionRow> Questions { get; }

    /// <summary>The row of a fix.</summary>
    public FixRow Of(Fix fix) => fixes[fix.Id];

    private double[] PerCause(Func<int, double> number) => [.. Enumerable.Range(0, Causes).Select(number)];

    private FixRow Row(Fix fix, int lane)
    {
        var hurdles = fix.RuledOutBy.Concat(fix.PostponedBy)
            .GroupBy(c => c.Fact, c => c.Value)
            .Select(g => (Fact: model.Facts[g.Key], Values: g.Distinct().ToImmutableArray()))
            .Select(h => new Hurdle(h.Fact.Id, h.Values, PerCause(c => 1 - h.Fact.ChanceOf(h.Values, c))))
            .ToImmutableArray();

        // P(works | cause) is over all who have the cause, those with something in the way included.
        var works = PerCause(c => Math.Min(1, fix.Works[c] / hurdles.Aggregate(1.0, (clear, h) => clear * h.Clear[c])));
        return new FixRow(fix, lane, model.Ladder.Cost(fix), model.Ladder.LeastChanceOf(fix), works, hurdles, [.. fix.Gates.Select(g => Row(model.Gates[g]))]);
    }

    private GateRow Row(Gate gate)
    {
        var question = model.Questions[gate.Question];
        return new GateRow(question.Fact, question.Minutes, PerCause(c => model.Facts[question.Fact].ChanceOf(gate.Passes, c)));
    }

    private QuestionRow Row(Question question)
    {
        var fact = model.Facts[question.Fact];
        var concerns = Fixes.Where(f => f.Hurdles.Any(h => h.Fact == fact.Id) || f.Gates.Any(g => g.Fact == fact.Id));
        return new QuestionRow(question, [.. fact.Values.Select(v => Row(fact, v))], [.. concerns]);
    }

    private AnswerRow Row(FactDefinition fact, string value)
    {
        var told = new Condition(fact.Id, value);
        var repair = fact.Defects.TryGetValue(value, out var id) ? Fixes.Single(f => f.Fix.Id == id) : null;
        return new AnswerRow(PerCause(c => Diagnosis.Possible(fact.LikelihoodsOf(value)[c])), fact.HandOffs.ContainsKey(value), [.. Fixes.Where(f => IsClosed(f.Fix, told)).Select(f => f.Lane)], repair);
    }

    private bool IsClosed(Fix fix, Condition told) =>
        fix.RuledOutBy.Contains(told)
        || fix.PostponedBy.Contains(told)
        || fix.Gates.Select(g => model.Gates[g]).Any(g => model.Questions[g.Question].Fact == told.Fact && !g.Passes.Contains(told.Value));
}
