namespace Microsoft.Recognizers.Text.Number;

/// <summary>A run of letters, a run of digits, or one other character; never white space. The end is the index after it.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text);
