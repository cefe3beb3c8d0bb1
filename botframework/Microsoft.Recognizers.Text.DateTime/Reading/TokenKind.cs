namespace Microsoft.Recognizers.Text.DateTime;

internal enum TokenKind
{
    Word,
    Digits,
    Sign,
}
