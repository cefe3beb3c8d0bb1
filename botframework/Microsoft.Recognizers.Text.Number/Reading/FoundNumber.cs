namespace Microsoft.Recognizers.Text.Number;

/// <summary>A number and where it stands; the end is the index after the last character.</summary>
internal sealed record FoundNumber(int Start, int End, double Value, string Subtype)
{
    public const string Integer = "integer";
    public const string Decimal = "decimal";
    public const string Fraction = "fraction";
    public const string Power = "power";

    public bool IsWhole => string.Equals(Subtype, Integer, System.StringComparison.Ordinal);

    /// <summary>The round word after digits, as in "3 hundred", or 0: a smaller number may follow and be added.</summary>
    public double Round { get; init; }

    /// <summary>Nothing but digits, or a whole number in words: may be a numerator.</summary>
    public bool IsPlain { get; init; }
}
