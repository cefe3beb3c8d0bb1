using System.Collections.Immutable;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Understanding;

/// <summary>
/// Weighs what a message says for each cause: the facts it tells by their likelihoods, words that hint at a cause, and its
/// words as a whole against the examples. "None" is weighed like a cause, and comes first when nothing speaks for any.
/// The figures were chosen on the messages that may be tuned on: see docs/understanding.md.
/// </summary>
internal sealed class CauseGuesser(Model model)
{
    // How much likelier a cause becomes when its name or its signs are mentioned without a fact, and none is named.
    private const double WeightOfHint = 4;
    private const double WeightOfHintOnNone = 0.7;

    // Below this the guess of the examples says nothing against a cause.
    private const double LeastByExamples = 0.02;

    // There are more examples that name no cause than of any one cause.
    private const double ShareOfNone = 0.8;

    // A fact counts for a cause if it makes that so much likelier.
    private const double LeastOfMoment = 1.1;

    /// <summary>Whether a fact makes no cause much likelier than before: what is in order.</summary>
    public bool IsOfNoMoment(string fact, string value) =>
        model.Facts[fact].ValueOf(value) is not { } known || LiftsOf(model.Facts[fact], known).Max() < LeastOfMoment;

    /// <summary>The causes, best first.</summary>
    /// <param name="facts">The facts that are told.</param>
    /// <param name="hints">The causes that are hinted at.</param>
    /// <param name="byExamples">How likely each cause is by the examples, and none of them (last).</param>
    public ImmutableArray<CauseGuess> Guess(IEnumerable<HeardFact> facts, IEnumerable<string> hints, double[] byExamples)
    {
        double[] weights = [.. byExamples.Select(p => Math.Max(p, LeastByExamples))];
        weights[^1] *= ShareOfNone;
        foreach (var fact in facts)
        {
            var lifts = LiftsOf(model.Facts[fact.Id], model.Facts[fact.Id].ValueOf(fact.Value)!);
            for (var i = 0; i < lifts.Length; i++) weights[i] *= lifts[i];

            // What makes some cause likelier makes it less likely that none is named.
            weights[^1] /= lifts.Max();
        }

        foreach (var hint in hints)
        {
            weights[model.IndexOf(hint)] *= WeightOfHint;
            weights[^1] *= WeightOfHintOnNone;
        }

        var sum = weights.Sum();
        return
        [
            .. weights
                .Select((w, i) => new CauseGuess(i < model.Causes.Length ? model.Causes[i].Id : CauseGuess.Unknown, w / sum))
                .OrderByDescending(g => g.Probability)
                .ThenBy(g => g.Id, StringComparer.Ordinal),
        ];
    }

    // How much likelier a value makes each cause than the average of all.
    private static double[] LiftsOf(FactDefinition fact, string value)
    {
        var likelihoods = fact.LikelihoodsOf(value).ToArray();
        var usual = likelihoods.Average();
        return [.. likelihoods.Select(l => l / usual)];
    }
}
