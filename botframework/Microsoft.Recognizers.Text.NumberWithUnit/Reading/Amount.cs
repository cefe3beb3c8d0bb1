namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>A unit, its number as written by the culture or null, and where they stand; the end is the index after them.</summary>
internal sealed record Amount(int Start, int End, string Value, string Unit);
