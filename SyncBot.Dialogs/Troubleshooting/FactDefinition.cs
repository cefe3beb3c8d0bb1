using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>Something that can be known about the device or the situation, and what each of its values says about the causes.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="PerDevice">Whether each device of a case has a value of its own; otherwise the account or the household shares it.</param>
/// <param name="Measure">How a written value is put into one of <paramref name="Values"/>; names are used as they stand.</param>
/// <param name="Values">The values that the likelihoods tell apart; for a measured fact its bands, lowest first.</param>
/// <param name="Likelihoods"><c>P(value | cause)</c>: a row for each of <paramref name="Values"/>, a column for each of <see cref="Model.Causes"/>; columns sum to 1.</param>
/// <param name="Defects">Values that are a defect in themselves, with the fix that mends it.</param>
/// <param name="HandOffs">Values that only a person may deal with, with the reason's id.</param>
public sealed record FactDefinition(
    string Id,
    bool PerDevice,
    Measure Measure,
    ImmutableArray<string> Values,
    ImmutableArray<ImmutableArray<double>> Likelihoods,
    FrozenDictionary<string, string> Defects,
    FrozenDictionary<string, string> HandOffs)
{
    /// <summary>Whether its value says anything about the causes.</summary>
    public bool TellsCausesApart => Likelihoods.Any(row => row.Any(p => p != row[0]));

    /// <summary>The value that a written value stands for (<c>12%</c> stands for the band <c>low</c>), or null if it stands for none.</summary>
    public string? ValueOf(string written)
    {
        if (Measure is Measure.Name || Values.Contains(written))
        {
            return Values.Contains(written) ? written : null;
        }

        return Measure.Band(written) is { } band ? Values[Math.Min(band, Values.Length - 1)] : null;
    }

    /// <summary><c>P(value | cause)</c> for each of <see cref="Model.Causes"/>.</summary>
    /// <exception cref="ArgumentException">The value is none of <see cref="Values"/>.</exception>
    public ReadOnlySpan<double> LikelihoodsOf(string value) =>
        Values.IndexOf(value) is >= 0 and var row
            ? Likelihoods[row].AsSpan()
            : throw new ArgumentException($"'{value}' is not a value of the fact '{Id}'.", nameof(value));

    /// <summary>The probability that it has one of these values, given a cause by its place in the model.</summary>
    internal double ChanceOf(ImmutableArray<string> values, int cause)
    {
        var chance = 0.0;
        foreach (var value in values) chance += LikelihoodsOf(value)[cause];
        return Math.Min(chance, 1);
    }
}
