namespace Microsoft.Recognizers.Text.Number;

/// <summary>A place in a row and where it is said; the end is the index after the last character.</summary>
internal sealed record FoundOrdinal(int Start, int End, string Offset, string RelativeTo, string Value, bool IsRelative);
