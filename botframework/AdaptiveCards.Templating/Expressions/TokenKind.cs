namespace AdaptiveCards.Templating.Expressions;

internal enum TokenKind
{
    End,
    Name,
    Number,
    Text,
    Symbol,
}
