namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>Weighs questions by the value of what they tell.</summary>
internal static class Inquiry
{
    /// <summary>
    /// The question whose answer saves most, if it saves more than it costs, and if putting it now is better than first trying
    /// the next fix and asking only when that was in vain. Null if nothing is worth asking.
    /// </summary>
    public static Question? WorthAskingBefore(Fix? fix, Situation situation, Model model)
    {
        var (without, diagnosis) = (Prospect.CostOf(situation, model), Diagnosis.Of(situation, model));
        var best = model.Questions.Values
            .Where(q => situation.IsOpen(q) && model.Facts[q.Fact].TellsCausesApart)
            .Select(q => (Question: q, Cost: CostWith(q, situation, diagnosis, without, model)))
            .Where(q => q.Cost < without)
            .OrderBy(q => q.Cost)
            .ThenBy(q => q.Question.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best.Question is null || fix is null) return best.Question;

        var failed = 1 - diagnosis.ChanceOf(fix);
        var afterFix = situation.SupposeInVain(fix);
        var fixFirst = model.Ladder.Cost(fix) + failed * CostWith(best.Question, afterFix, Diagnosis.Of(afterFix, model), Prospect.CostOf(afterFix, model), model);
        return best.Cost <= fixFirst ? best.Question : null;
    }

    private static double CostWith(Question question, Situation situation, Diagnosis diagnosis, double without, Model model)
    {
        var fact = model.Facts[question.Fact];
        var answered = fact.Values.Sum(v => diagnosis.ChanceOf(fact, v) * Prospect.CostOf(situation.Suppose(fact.Id, v), model));
        var known = situation.ChanceOfAnswer;
        return question.Minutes + known * answered + (1 - known) * without;
    }
}
