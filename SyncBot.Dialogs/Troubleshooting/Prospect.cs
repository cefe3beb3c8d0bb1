namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>What the rest of a case is expected to cost if no further question is put: fixes by chance over cost, gentle ones first, then a person.</summary>
internal static class Prospect
{
    /// <summary>The expected cost, in minutes of effort.</summary>
    public static double CostOf(Situation situation, Model model)
    {
        if (Rules.PersonNeededFor(situation, model) is not null) return model.Ladder.HandOffPrice;

        var diagnosis = Diagnosis.Of(situation, model);
        var belief = diagnosis.Probabilities.ToArray();
        var left = Rules.WorthTrying(situation, diagnosis, model).ToList();
        var (cost, open) = (0.0, 1.0);
        foreach (var repair in Rules.Repairs(situation, model).ToList())
        {
            cost += open * model.Ladder.Cost(repair);
            left.Remove(repair);
            open = Discount(belief, repair);
        }

        while (Best(left, belief, open, model) is { } next)
        {
            cost += open * model.Ladder.Cost(next);
            left.Remove(next);
            open = Discount(belief, next);
        }

        return cost + open * model.Ladder.HandOffPrice;
    }

    private static Fix? Best(List<Fix> fixes, double[] belief, double open, Model model)
    {
        Fix? best = null;
        var (bestGentle, bestRatio) = (false, 0.0);
        foreach (var fix in fixes)
        {
            var chance = 0.0;
            for (var i = 0; i < belief.Length; i++) chance += belief[i] * fix.Works[i];
            if (chance < model.Ladder.LeastChance * open) continue;
            var (gentle, ratio) = (fix.Tier is not Tier.Disruptive, chance / model.Ladder.Cost(fix));
            if (gentle == bestGentle ? ratio > bestRatio : gentle) (best, bestGentle, bestRatio) = (fix, gentle, ratio);
        }

        return best;
    }

    private static double Discount(double[] belief, Fix fix)
    {
        var open = 0.0;
        for (var i = 0; i < belief.Length; i++) open += belief[i] *= 1 - fix.Works[i];
        return open;
    }
}
