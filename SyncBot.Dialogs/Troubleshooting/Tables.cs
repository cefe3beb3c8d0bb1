using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>The model by number instead of by id, made once: what the look-ahead reads thousands of times a move.</summary>
internal sealed class Tables
{
    private readonly int width;

    /// <summary>Makes them.</summary>
    public Tables(Model model)
    {
        width = (model.Causes.Length + Vector256<double>.Count - 1) / Vector256<double>.Count;
        Prices = model.Ladder;
        Fixes = [.. model.Fixes.Values
            .OrderBy(f => f.Tier is Tier.Disruptive)
            .ThenBy(f => f.Id, StringComparer.Ordinal)
            .Select(f => new FixRow(f, model.Ladder.Cost(f), f.Tier is not Tier.Disruptive, model.Ladder.RungOf(f.Id) > 0, Row(f.Works), Row(f.Works.Select(w => 1 - w))))];
        Questions = [.. model.Questions.Values
            .Where(q => model.Facts[q.Fact].TellsCausesApart)
            .OrderBy(q => q.Id, StringComparer.Ordinal)
            .Select(q => new QuestionRow(q, [.. model.Facts[q.Fact].Values.Select(v => Answer(model, new Condition(q.Fact, v)))]))];
    }

    /// <summary>Vectors of a row.</summary>
    public int Width => width;

    /// <summary>The prices that are set against chances.</summary>
    public Ladder Prices { get; }

    /// <summary>Every fix, the disruptive ones last, else by id.</summary>
    public ImmutableArray<FixRow> Fixes { get; }

    /// <summary>Every question whose answer tells the causes apart, by id.</summary>
    public ImmutableArray<QuestionRow> Questions { get; }

    /// <summary>One number for each cause, filled up with zeros.</summary>
    public Vector256<double>[] Row(IEnumerable<double> numbers)
    {
        var padded = new double[width * Vector256<double>.Count];
        foreach (var (i, number) in numbers.Index()) padded[i] = number;
        return [.. padded.Chunk(Vector256<double>.Count).Select(four => Vector256.Create(four))];
    }

    private AnswerRow Answer(Model model, Condition told)
    {
        var fact = model.Facts[told.Fact];
        var repair = fact.Defects.GetValueOrDefault(told.Value);
        return new AnswerRow(
            Row(fact.LikelihoodsOf(told.Value).ToArray().Select(Diagnosis.Possible)),
            fact.HandOffs.ContainsKey(told.Value),
            [.. Fixes.Select(f => Closes(model, told, f.Fix))],
            Fixes.Select((f, i) => f.Fix.Id == repair ? i : (int?)null).FirstOrDefault(i => i is not null));
    }

    private static bool Closes(Model model, Condition told, Fix fix) =>
        fix.RuledOutBy.Contains(told)
        || fix.PostponedBy.Contains(told)
        || fix.Gates.Select(g => model.Gates[g]).Any(g => model.Questions[g.Question].Fact == told.Fact && !g.Passes.Contains(told.Value));
}
