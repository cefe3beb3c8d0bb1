using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>
/// What the rest of a case is expected to cost if no further question is put: what was seen is mended, then fixes by chance over cost, gentle ones first, then a person.
/// </summary>
/// <param name="tables">The model.</param>
internal sealed class Prospect(Tables tables)
{
    // Two fixes whose chance over cost differs by no more than rounding does are as good as each other: then the first one by id is next.
    private const double Ahead = 1 + 1e-9;

    // Used over and over, so that a look-ahead makes no garbage.
    private readonly double[] weights = new double[tables.Causes];
    private readonly double[] chances = new double[tables.Lanes];
    private readonly double[] worth = new double[tables.Lanes];
    private readonly (int Row, double By)[] changes = new (int, double)[tables.Causes];
    private double open;

    /// <summary>The expected cost after an answer, times the chance of the answer; without one, as things stand.</summary>
    public double CostAfter(AnswerRow? answer, Outlook outlook)
    {
        var changed = Suppose(answer, outlook);
        if (answer is { NeedsPerson: true }) return open * tables.Prices.HandOffPrice;

        var cost = 0.0;
        var next = Best(outlook, changed);
        if (answer?.Repair is { } repair && worth[repair.Lane] > 0) next = repair.Lane;
        while (next >= 0)
        {
            cost += open * outlook.Prices[next];
            worth[next] = 0;
            next = Best(outlook, Fail(next, outlook));
        }

        return cost + open * tables.Prices.HandOffPrice;
    }

    // The weight of a cause is the probability that it is at fault and that the case has come to this; their sum says how far the case is still open.
    private int Suppose(AnswerRow? answer, Outlook outlook)
    {
        open = 0;
        Array.Clear(chances);
        for (var c = 0; c < weights.Length; c++)
        {
            weights[c] = outlook.Belief[c] * (answer?.Likelihoods[c] ?? 1);
            open += weights[c];
            changes[c] = (c * tables.Lanes, weights[c]);
        }

        outlook.Worth.CopyTo(worth, 0);
        if (answer is null) return weights.Length;
        foreach (var lane in answer.Closes) worth[lane] = 0;
        return weights.Length;
    }

    // A fix that fails takes its share from the causes it works for, and so from the chances of every other fix for them.
    private int Fail(int lane, Outlook outlook)
    {
        var changed = 0;
        for (var (c, place) = (0, lane); c < weights.Length; c++, place += tables.Lanes)
        {
            var solved = weights[c] * outlook.Works[place];
            if (solved == 0) continue;
            weights[c] -= solved;
            open -= solved;
            changes[changed++] = (place - lane, -solved);
        }

        return changed;
    }

    // Brings the chances up to date with the weights that have changed, and finds the highest chance over cost, four fixes at a time.
    private int Best(Outlook outlook, int changed)
    {
        ref var works = ref MemoryMarshal.GetArrayDataReference(outlook.Works);
        ref var chance = ref MemoryMarshal.GetArrayDataReference(chances);
        ref var value = ref MemoryMarshal.GetArrayDataReference(worth);
        ref var least = ref MemoryMarshal.GetArrayDataReference(outlook.Least);
        ReadOnlySpan<(int Row, double By)> changing = changes.AsSpan(0, changed);
        var (ratios, places, still) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256.Create(open));
        for (var i = 0; i < tables.Lanes; i += Vector256<double>.Count)
        {
            var now = Vector256.LoadUnsafe(ref chance, (nuint)i);
            foreach (var (row, by) in changing) now = Vector256.FusedMultiplyAdd(Vector256.Create(by), Vector256.LoadUnsafe(ref works, (nuint)(row + i)), now);
            now.StoreUnsafe(ref chance, (nuint)i);
            var ratio = now * Vector256.LoadUnsafe(ref value, (nuint)i) & Vector256.GreaterThanOrEqual(now, Vector256.LoadUnsafe(ref least, (nuint)i) * still);
            var better = Vector256.GreaterThan(ratio, ratios * Ahead);
            ratios = Vector256.ConditionalSelect(better, ratio, ratios);
            places = Vector256.ConditionalSelect(better, Vector256.Create((double)i), places);
        }

        var pairs = Vector256.Max(ratios, Vector256.Shuffle(ratios, Vector256.Create(1L, 0, 3, 2)));
        var best = Vector256.Max(pairs, Vector256.Shuffle(pairs, Vector256.Create(2L, 3, 0, 1)));
        if (!(best[0] > 0)) return -1;
        var first = tables.Lanes;
        for (var good = Vector256.GreaterThanOrEqual(ratios * Ahead, best).ExtractMostSignificantBits(); good != 0; good &= good - 1)
        {
            var lane = BitOperations.TrailingZeroCount(good);
            first = Math.Min(first, (int)places[lane] + lane);
        }

        return first;
    }
}
