using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SyncBot.Dialogs.Understanding;

/// <summary>
/// Guesses the cause that a message names from its words, by a softmax regression over <see cref="WordFeatures"/>. It is trained
/// on the examples of a lexicon when the first message in its language comes, always with the same result, and every weight
/// belongs to a word that can be named.
/// </summary>
internal sealed class CauseClassifier
{
    private const int Epochs = 20;
    private const float Rate = 0.5f;
    private const float Decay = 2e-4f;

    // Keeps the first step finite.
    private const float Least = 1e-6f;

    private readonly WordFeatures features;
    private readonly int labels;
    private readonly int stride;
    private readonly float[] weights;
    private readonly float[] bias;

    /// <summary>Trains on examples.</summary>
    /// <param name="causes">The causes; <see cref="CauseGuess.Unknown"/> is added as the last label.</param>
    /// <param name="examples">Messages of which the cause is known.</param>
    public CauseClassifier(IEnumerable<string> causes, IReadOnlyList<Example> examples)
    {
        ImmutableArray<string> names = [.. causes, CauseGuess.Unknown];
        labels = names.Length;
        stride = (labels + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        features = new WordFeatures(examples.Select(e => e.Words));
        weights = new float[features.Count * stride];
        bias = new float[stride];
        Train([.. examples.Select(e => (names.IndexOf(e.Cause), features.Of(e.Words)))]);
    }

    /// <summary>How likely a message names each cause, in their order, and none of them (last); sums to 1.</summary>
    public double[] Guess(IReadOnlyList<string> text)
    {
        var guess = new float[stride];
        Softmax(features.Of(text), guess);
        return [.. guess.Take(labels).Select(g => (double)g)];
    }

    // Steps shrink with the slopes that a weight has seen (AdaGrad), so that rare words learn fast and common ones settle.
    // Nothing is trained for long enough to be compiled anew.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Train(List<(int Label, int[] Features)> examples)
    {
        var (squares, squaresOfBias) = (new float[weights.Length], new float[stride]);
        var slopes = new float[stride];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var (label, active) in examples)
            {
                Softmax(active, slopes);
                slopes[label] -= 1;
                Step(bias, squaresOfBias, slopes, 1);
                foreach (var feature in active) Step(weights.AsSpan(feature * stride, stride), squares.AsSpan(feature * stride, stride), slopes, ValueOf(active));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> slopes, float value)
    {
        var weight = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var square = MemoryMarshal.Cast<float, Vector<float>>(squares);
        var slope = MemoryMarshal.Cast<float, Vector<float>>(slopes);
        for (var i = 0; i < weight.Length; i++)
        {
            var step = slope[i] * value + weight[i] * Decay;
            square[i] += step * step;
            weight[i] -= Rate * step / (Vector.SquareRoot(square[i]) + new Vector<float>(Least));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Softmax(int[] active, float[] scores)
    {
        bias.CopyTo(scores, 0);
        var value = ValueOf(active);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
        foreach (var feature in active)
        {
            var weight = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(feature * stride, stride));
            for (var i = 0; i < sums.Length; i++) sums[i] += weight[i] * value;
        }

        var known = scores.AsSpan(0, labels);
        var (best, sum) = (float.MinValue, 0f);
        foreach (var score in known) best = Math.Max(best, score);
        for (var i = 0; i < labels; i++) sum += known[i] = MathF.Exp(known[i] - best);
        for (var i = 0; i < labels; i++) known[i] /= sum;
        scores.AsSpan(labels).Clear();
    }

    // A long message is no surer for being long.
    private static float ValueOf(int[] active) => active.Length == 0 ? 0 : 1 / MathF.Sqrt(active.Length);
}
