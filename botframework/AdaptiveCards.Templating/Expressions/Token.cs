using System;
using System.Runtime.InteropServices;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>A piece of an expression.</summary>
/// <param name="Kind">What kind of piece.</param>
/// <param name="Text">A name, number or symbol as it is written; a text without its quotes and escapes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(TokenKind Kind, string Text)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && string.Equals(Text, symbol, StringComparison.Ordinal);
}
