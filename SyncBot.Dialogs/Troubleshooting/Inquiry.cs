using System.Runtime.Intrinsics;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>Weighs questions by the value of what they tell, in one situation.</summary>
internal sealed class Inquiry
{
    private readonly Tables tables;
    private readonly Situation situation;
    private readonly Diagnosis diagnosis;
    private readonly Vector256<double>[] belief;
    private readonly int[] allowed;
    private readonly Vector256<double>[] supposedBelief;
    private readonly int[] supposedAllowed;

    private Inquiry(Situation situation, Diagnosis diagnosis, Model model)
    {
        this.situation = situation;
        this.diagnosis = diagnosis;
        tables = model.Tables;
        belief = tables.Row(diagnosis.Probabilities);
        allowed = [.. Enumerable.Range(0, tables.Fixes.Length).Where(i => situation.Allows(tables.Fixes[i].Fix))];
        supposedBelief = new Vector256<double>[belief.Length];
        supposedAllowed = new int[allowed.Length];
    }

    /// <summary>
    /// The question whose answer saves most, if it saves more than it costs, and if putting it now is better than first trying
    /// the next fix and asking only when that was in vain. Null if nothing is worth asking.
    /// </summary>
    public static Question? WorthAskingBefore(Fix? fix, Situation situation, Diagnosis diagnosis, Model model)
    {
        var now = new Inquiry(situation, diagnosis, model);
        var (best, cost) = now.Best();
        if (best is null || fix is null) return best?.Question;

        var failed = situation.SupposeInVain(fix);
        var later = new Inquiry(failed, Diagnosis.Of(failed, model), model);
        var fixFirst = model.Ladder.Cost(fix) + (1 - diagnosis.ChanceOf(fix)) * later.CostWith(best, later.CostWithout());
        return cost <= fixFirst ? best.Question : null;
    }

    private (QuestionRow? Question, double Cost) Best()
    {
        var without = CostWithout();
        var (best, least) = ((QuestionRow?)null, without);
        foreach (var question in tables.Questions)
        {
            if (!situation.IsOpen(question.Question)) continue;
            var cost = CostWith(question, without);
            if (cost < least) (best, least) = (question, cost);
        }

        return (best, least);
    }

    private double CostWithout()
    {
        belief.CopyTo(supposedBelief, 0);
        allowed.CopyTo(supposedAllowed, 0);
        return Prospect.CostOf(tables, new Belief(supposedBelief), supposedAllowed);
    }

    private double CostWith(QuestionRow question, double without)
    {
        var answered = 0.0;
        foreach (var answer in question.Answers) answered += CostAfter(answer);
        var known = situation.ChanceOfAnswer;
        return question.Question.Minutes + known * answered + (1 - known) * without;
    }

    // Times the chance of the answer, since the belief is weighed by it.
    private double CostAfter(AnswerRow answer)
    {
        var supposed = new Belief(supposedBelief);
        belief.CopyTo(supposedBelief, 0);
        supposed.Weigh(answer.Likelihoods);
        if (answer.NeedsPerson) return supposed.Total * tables.Prices.HandOffPrice;

        var count = 0;
        foreach (var number in allowed)
        {
            if (!answer.Closes[number]) supposedAllowed[count++] = number;
        }

        var open = supposedAllowed.AsSpan(0, count);
        return Prospect.CostOf(tables, supposed, open, answer.Repair is { } repair && open.Contains(repair) ? repair : null);
    }
}
