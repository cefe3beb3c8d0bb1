namespace Microsoft.Recognizers.Text.Number;

/// <summary>A phrase for a place that is not counted from the start, as "last".</summary>
internal readonly record struct RelativeOrdinal(string Phrase, int Offset, string RelativeTo);
