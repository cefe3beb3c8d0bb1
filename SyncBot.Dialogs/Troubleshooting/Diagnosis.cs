using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>
/// How likely each cause is: priors times the likelihood of every fact, times a little for a cause that the person's words
/// point to, times <c>1 − P(works | cause)</c> for every fix that was done in vain, times what it says of a cause that a fix
/// helped for a while.
/// </summary>
public sealed class Diagnosis
{
    /// <summary>What makes a cause at least so much likelier speaks for it.</summary>
    public const double LeastLift = 1.5;

    // Words that point to a cause and tell no fact count as a weak one would.
    private const double LiftOfSuspicion = 4;

    // A table that says "never" must not make a case impossible: people misread and mistype.
    private const double LeastLikelihood = 1e-6;

    private readonly Model model;

    private readonly Situation situation;

    private Diagnosis(Model model, Situation situation, ImmutableArray<double> probabilities)
    {
        this.situation = situation;
        this.model = model;
        Probabilities = probabilities;
    }

    /// <summary>One probability for each of <see cref="Model.Causes"/>, summing to 1.</summary>
    public ImmutableArray<double> Probabilities { get; }

    /// <summary>The causes with their probabilities, likeliest first.</summary>
    public IReadOnlyList<(Cause Cause, double Probability)> Ranked =>
        [.. model.Causes.Zip(Probabilities).OrderByDescending(c => c.Second)];

    /// <summary>Whether anything that was seen or said speaks for a cause.</summary>
    public bool IsTold => situation.Suspected.Any() || model.Causes.Any(c => GroundsFor(c.Id).Any());

    /// <summary>The diagnosis of a situation.</summary>
    public static Diagnosis Of(Situation situation, Model model)
    {
        var belief = new double[model.Causes.Length];
        for (var i = 0; i < belief.Length; i++) belief[i] = model.Causes[i].Prior;
        foreach (var (fact, value) in situation.Evidence) Weigh(belief, model.Facts[fact], value, situation.Disputed(fact));
        foreach (var cause in situation.Suspected) belief[model.IndexOf(cause)] *= LiftOfSuspicion;
        foreach (var attempt in situation.Attempts) Weigh(belief, attempt, situation, model);
        return new Diagnosis(model, situation, Normalised(belief));
    }

    /// <summary>The probability of a cause.</summary>
    public double Of(string cause) => Probabilities[model.IndexOf(cause)];

    /// <summary>The probability that a fix works.</summary>
    public double ChanceOf(Fix fix)
    {
        var works = model.Tables.Of(fix).ChancesIn(situation.Known);
        var chance = 0.0;
        for (var i = 0; i < works.Length; i++) chance += Probabilities[i] * works[i];
        return chance;
    }

    /// <summary>The probability that an answer would be this one.</summary>
    public double ChanceOf(FactDefinition fact, string value)
    {
        var likelihoods = fact.LikelihoodsOf(value);
        var chance = 0.0;
        for (var i = 0; i < Probabilities.Length; i++) chance += Probabilities[i] * likelihoods[i];
        return chance;
    }

    /// <summary>What was seen that speaks for a cause, the most telling first.</summary>
    public IEnumerable<Condition> GroundsFor(string cause)
    {
        var place = model.IndexOf(cause);
        return situation.Evidence
            .Where(e => situation.Disputed(e.Key) is null)
            .Select(e => new Condition(e.Key, e.Value))
            .Where(seen => model.LiftOf(seen, place) >= LeastLift)
            .OrderByDescending(seen => model.LiftOf(seen, place));
    }

    /// <summary>The cause, of those a fix can do something about, that makes it worth trying.</summary>
    public Cause CauseFor(Fix fix)
    {
        var best = 0;
        for (var i = 1; i < Probabilities.Length; i++)
        {
            if (Probabilities[i] * fix.Works[i] > Probabilities[best] * fix.Works[best]) best = i;
        }

        return model.Causes[best];
    }

    /// <summary>A likelihood that leaves every case possible.</summary>
    internal static double Possible(double likelihood) => Math.Max(likelihood, LeastLikelihood);

    // Of two answers that contradict each other, either may be the true one.
    private static void Weigh(double[] belief, FactDefinition fact, string value, string? disputed)
    {
        var last = fact.LikelihoodsOf(value);
        var first = fact.LikelihoodsOf(disputed ?? value);
        for (var i = 0; i < belief.Length; i++) belief[i] *= Possible((last[i] + first[i]) / 2);
    }

    private static void Weigh(double[] belief, Attempt attempt, Situation situation, Model model)
    {
        if (attempt.Outcome is not (Outcome.NoChange or Outcome.CameBack)) return;
        var (fix, ladder) = (model.Tables.Of(model.Fixes[attempt.Fix]), model.Ladder);
        var (works, share) = (fix.ChancesIn(situation.Evidence), fix.Fix.ShareOf(attempt.Manner));
        for (var i = 0; i < belief.Length; i++)
        {
            // What helped for a while has touched the cause, or the banner was away by itself.
            var work = share * works[i];
            belief[i] *= Possible(attempt.Outcome is Outcome.CameBack ? ladder.Relapse * work + ladder.Lull * (1 - work) : 1 - work);
        }
    }

    private static ImmutableArray<double> Normalised(double[] belief)
    {
        var sum = belief.Sum();
        return [.. belief.Select(b => b / sum)];
    }
}
