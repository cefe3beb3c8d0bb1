namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>
/// What the rest of a case is expected to cost if no further question is put: what was seen is mended, then fixes by chance over cost, gentle ones first, then a person.
/// </summary>
internal static class Prospect
{
    /// <summary>The expected cost, in minutes of effort, times the probability that it has come to this.</summary>
    /// <param name="tables">The model.</param>
    /// <param name="belief">The weights of the causes; used up.</param>
    /// <param name="allowed">Places in <see cref="Tables.Fixes"/> of the fixes that can be handed out, ascending; used up.</param>
    /// <param name="repair">The place of a fix for a defect that was seen, or null.</param>
    public static double CostOf(Tables tables, Belief belief, Span<int> allowed, int? repair = null)
    {
        var open = belief.Total;
        var left = WorthTrying(tables, belief, open, allowed, repair);
        var cost = 0.0;
        for (var next = repair ?? Best(tables, belief, open, left); next >= 0; next = Best(tables, belief, open, left))
        {
            cost += open * tables.Fixes[next].Cost;
            belief.Weigh(tables.Fixes[next].Fails);
            open = belief.Total;
            left = Without(next, left);
        }

        return cost + open * tables.Prices.HandOffPrice;
    }

    private static Span<int> WorthTrying(Tables tables, Belief belief, double open, Span<int> allowed, int? repair)
    {
        var count = 0;
        foreach (var number in allowed)
        {
            var fix = tables.Fixes[number];
            if (number == repair || !IsWorthTrying(tables, fix, belief, open)) continue;
            allowed[count++] = number;
        }

        return allowed[..count];
    }

    private static bool IsWorthTrying(Tables tables, FixRow fix, Belief belief, double open) =>
        belief.Of(fix.Works) >= tables.Prices.LeastChance * open && (fix.IsRung || belief.Reaches(tables.Prices.Likely * open, fix.Works));

    private static int Best(Tables tables, Belief belief, double open, ReadOnlySpan<int> left)
    {
        var (best, bestRatio) = (-1, 0.0);
        var least = tables.Prices.LeastChance * open;
        foreach (var number in left)
        {
            var fix = tables.Fixes[number];
            if (best >= 0 && !fix.IsGentle && tables.Fixes[best].IsGentle) break;
            var chance = belief.Of(fix.Works);
            if (chance >= least && chance > bestRatio * fix.Cost) (best, bestRatio) = (number, chance / fix.Cost);
        }

        return best;
    }

    private static Span<int> Without(int number, Span<int> left)
    {
        var place = left.IndexOf(number);
        if (place < 0) return left;
        left[(place + 1)..].CopyTo(left[place..]);
        return left[..^1];
    }
}
