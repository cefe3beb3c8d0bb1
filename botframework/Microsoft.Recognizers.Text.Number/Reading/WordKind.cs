namespace Microsoft.Recognizers.Text.Number;

/// <summary>What a number word may be followed by.</summary>
internal enum WordKind
{
    /// <summary>0 to 9.</summary>
    Digit,

    /// <summary>10 to 19, and whatever else nothing is added to.</summary>
    Teen,

    /// <summary>20, 30 … 90: a digit may follow.</summary>
    Tens,

    /// <summary>A word for several hundreds, as Spanish "trescientos": tens may follow.</summary>
    Hundreds,

    /// <summary>Multiplies what stands before it: hundred, thousand, million.</summary>
    Round,
}
