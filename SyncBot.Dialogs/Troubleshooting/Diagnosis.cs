using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>
/// How likely each cause is: priors times the likelihood of every fact, times <c>1 − P(works | cause)</c> for every fix
/// that was done and did not last.
/// </summary>
public sealed class Diagnosis
{
    // A table that says "never" must not make a case impossible: people misread and mistype.
    private const double LeastLikelihood = 1e-6;

    private readonly Model model;

    private Diagnosis(Model model, ImmutableArray<double> probabilities)
    {
        this.model = model;
        Probabilities = probabilities;
    }

    /// <summary>One probability for each of <see cref="Model.Causes"/>, summing to 1.</summary>
    public ImmutableArray<double> Probabilities { get; }

    /// <summary>The causes with their probabilities, likeliest first.</summary>
    public IReadOnlyList<(Cause Cause, double Probability)> Ranked =>
        [.. model.Causes.Zip(Probabilities).OrderByDescending(c => c.Second)];

    /// <summary>The diagnosis of a situation.</summary>
    public static Diagnosis Of(Situation situation, Model model)
    {
        var belief = new double[model.Causes.Length];
        for (var i = 0; i < belief.Length; i++) belief[i] = model.Causes[i].Prior;
        foreach (var (fact, value) in situation.Evidence) Weigh(belief, model.Facts[fact].LikelihoodsOf(value));
        foreach (var attempt in situation.Attempts.Where(a => a.Done && a.Outcome is not Outcome.Worked)) Discount(belief, model.Fixes[attempt.Fix], attempt.Manner);
        return new Diagnosis(model, Normalised(belief));
    }

    /// <summary>The probability of a cause.</summary>
    public double Of(string cause) => Probabilities[model.IndexOf(cause)];

    /// <summary>The probability that a fix works.</summary>
    public double ChanceOf(Fix fix)
    {
        var chance = 0.0;
        for (var i = 0; i < Probabilities.Length; i++) chance += Probabilities[i] * fix.Works[i];
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

    private static void Weigh(double[] belief, ReadOnlySpan<double> likelihoods)
    {
        for (var i = 0; i < belief.Length; i++) belief[i] *= Possible(likelihoods[i]);
    }

    private static void Discount(double[] belief, Fix fix, string manner)
    {
        var share = fix.ShareOf(manner);
        for (var i = 0; i < belief.Length; i++) belief[i] *= Possible(1 - share * fix.Works[i]);
    }

    private static ImmutableArray<double> Normalised(double[] belief)
    {
        var sum = belief.Sum();
        return [.. belief.Select(b => b / sum)];
    }
}
