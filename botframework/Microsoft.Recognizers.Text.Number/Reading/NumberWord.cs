namespace Microsoft.Recognizers.Text.Number;

internal readonly record struct NumberWord(WordKind Kind, double Value);
