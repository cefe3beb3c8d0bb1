namespace Microsoft.Recognizers.Text.Number;

/// <summary>Digits with group and decimal marks, up to an index.</summary>
internal readonly record struct MarkedNumber(int End, double Value, bool IsDecimal, bool IsGrouped);
