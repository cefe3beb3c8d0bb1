namespace Microsoft.Recognizers.Text.Number;

internal enum TokenKind
{
    Word,
    Digits,
    Sign,
}
