namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A run of letters, a run of digits, or one other character; never white space.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Start">The index of the first character.</param>
/// <param name="End">The index after the last one.</param>
/// <param name="Word">What the word may mean; <see cref="DateTime.Word.Unknown"/> for other words, and for what is no word.</param>
/// <param name="Value">The value of up to nine digits; otherwise -1.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, Word Word, int Value)
{
    public int Length => End - Start;
}
