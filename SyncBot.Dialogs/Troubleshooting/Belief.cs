using System.Runtime.Intrinsics;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>
/// A weight for each cause, four to a vector. Whatever happens only multiplies it, so the sum of the weights is the probability that it has come to this.
/// </summary>
/// <param name="weights">The weights in the order of <see cref="Model.Causes"/>, filled up with zeros.</param>
internal readonly ref struct Belief(Span<Vector256<double>> weights)
{
    private readonly Span<Vector256<double>> weights = weights;

    /// <summary>The probability that it has come to this.</summary>
    public double Total
    {
        get
        {
            var sum = Vector256<double>.Zero;
            foreach (var four in weights) sum += four;
            return Vector256.Sum(sum);
        }
    }

    /// <summary>The probability that it has come to this and that something happens, given its chance for each cause.</summary>
    public double Of(ReadOnlySpan<Vector256<double>> chances)
    {
        var sum = Vector256<double>.Zero;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * chances[i];
        return Vector256.Sum(sum);
    }

    /// <summary>It has happened: each weight is multiplied by its chance.</summary>
    public void Weigh(ReadOnlySpan<Vector256<double>> chances)
    {
        for (var i = 0; i < weights.Length; i++) weights[i] *= chances[i];
    }

    /// <summary>This belief into the place of another.</summary>
    public void CopyTo(Belief other) => weights.CopyTo(other.weights);

    /// <summary>Whether one of the causes for which something has a chance has at least this weight.</summary>
    public bool Reaches(double least, ReadOnlySpan<Vector256<double>> chances)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            if (Vector256.GreaterThanAny(chances[i] & Vector256.GreaterThanOrEqual(weights[i], Vector256.Create(least)), Vector256<double>.Zero)) return true;
        }

        return false;
    }
}
