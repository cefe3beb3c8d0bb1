using System;
using System.Collections.Generic;
using System.Text;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Cuts an expression into tokens, in one pass.</summary>
internal static class ExpressionLexer
{
    private static readonly string[] LongSymbols = ["==", "!=", "<=", ">=", "&&", "||", "=>", "??"];
    private const string ShortSymbols = "+-!^*/%&<>().[]{},:?`";

    public static List<Token> Read(string source)
    {
        var tokens = new List<Token>();
        for (var position = 0; position < source.Length;)
        {
            if (source[position] is ' ' or '\t' or '\n' or '\uFEFF' or '\u00A0' || source.AsSpan(position).StartsWith("\r\n"))
                position++;
            else
                tokens.Add(Next(source, ref position));
        }

        tokens.Add(new Token(TokenKind.End, ""));
        return tokens;
    }

    private static Token Next(string source, ref int position)
    {
        var first = source[position];
        if (char.IsAsciiDigit(first))
            return new Token(TokenKind.Number, Number(source, ref position));
        if (first is '\'' or '"')
            return new Token(TokenKind.Text, QuotedText(source, ref position));

        // A percent sign may begin a name, so that only one that stands alone is an operator.
        var name = Name(source, ref position);
        if (name.Length > 0)
            return new Token(name is "%" ? TokenKind.Symbol : TokenKind.Name, name);

        var rest = source.AsSpan(position);
        foreach (var symbol in LongSymbols)
        {
            if (rest.StartsWith(symbol, StringComparison.Ordinal))
                return Symbol(symbol, ref position);
        }

        return ShortSymbols.Contains(first, StringComparison.Ordinal)
            ? Symbol(first.ToString(), ref position)
            : throw new FormatException($"'{first}' has no meaning here.");
    }

    private static Token Symbol(string symbol, ref int position)
    {
        position += symbol.Length;
        return new Token(TokenKind.Symbol, symbol);
    }

    private static string Name(string source, ref int position)
    {
        var start = position;
        if (source[position] is '_' or '#' or '@' or '$' or '%' || char.IsAsciiLetter(source[position]))
        {
            position += source.AsSpan(position).StartsWith("@@") ? 2 : 1;
            while (position < source.Length && (source[position] == '_' || char.IsAsciiLetterOrDigit(source[position])))
                position++;
        }

        return source[start..position];
    }

    private static string Number(string source, ref int position)
    {
        var start = position;
        SkipDigits(source, ref position);
        if (position + 1 < source.Length && source[position] == '.' && char.IsAsciiDigit(source[position + 1]))
        {
            position++;
            SkipDigits(source, ref position);
        }

        return source[start..position];
    }

    private static void SkipDigits(string source, ref int position)
    {
        while (position < source.Length && char.IsAsciiDigit(source[position]))
            position++;
    }

    private static string QuotedText(string source, ref int position)
    {
        var quote = source[position];
        var text = new StringBuilder();
        for (position++; position < source.Length; position++)
        {
            var current = source[position];
            if (current == quote)
            {
                position++;
                return text.ToString();
            }

            var next = position + 1 < source.Length ? source[position + 1] : '\0';
            if (current == '\\' && (next == quote || next is '\\' or 'r' or 'n' or 't'))
            {
                current = next switch { 'r' => '\r', 'n' => '\n', 't' => '\t', _ => next };
                position++;
            }

            text.Append(current);
        }

        throw new FormatException("A text has no closing quote.");
    }
}
