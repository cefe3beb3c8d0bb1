namespace Microsoft.Recognizers.Text.Choice;

/// <summary>A place that says yes or no.</summary>
internal sealed record BooleanMatch(int Start, int Length, string Text, bool Value, double Score);
