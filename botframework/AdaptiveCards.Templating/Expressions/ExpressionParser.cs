using System;
using System.Collections.Generic;
using System.Globalization;
using AdaptiveCards.Templating.Functions;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>Reads an expression by recursive descent. Nesting is limited, so that no input can exhaust the stack.</summary>
internal sealed class ExpressionParser
{
    private const int MaxDepth = 200;
    private const int ConditionalPrecedence = 0;
    private const int HighestPrecedence = 9;

    private static readonly Dictionary<string, int> Precedence = new(StringComparer.Ordinal)
    {
        ["?"] = ConditionalPrecedence,
        ["??"] = 1,
        ["||"] = 2,
        ["&&"] = 3,
        ["<"] = 4,
        ["<="] = 4,
        [">"] = 4,
        [">="] = 4,
        ["&"] = 5,
        ["=="] = 6,
        ["!="] = 6,
        ["+"] = 7,
        ["-"] = 7,
        ["*"] = 8,
        ["/"] = 8,
        ["%"] = 8,
        ["^"] = HighestPrecedence,
    };

    private readonly List<Token> _tokens;
    private int _position;
    private int _depth;
    private string _unknownFunction;

    private ExpressionParser(List<Token> tokens) => _tokens = tokens;

    private Token Current => _tokens[_position];

    /// <summary>Null when the source is not an expression.</summary>
    /// <exception cref="AdaptiveTemplateException">It is one, but needs something that is not known here, or nests too deeply.</exception>
    public static Expression TryParse(string source)
    {
        if (source.Length == 0)
            return new ConstantExpression("");

        try
        {
            var parser = new ExpressionParser(ExpressionLexer.Read(source));
            return parser.ParseAll();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private Expression ParseAll()
    {
        var expression = ParseOperators(ConditionalPrecedence);
        if (Current.Kind != TokenKind.End)
            throw Unexpected();

        return _unknownFunction == null
            ? expression
            : throw new AdaptiveTemplateException($"The function '{_unknownFunction}' is not known.");
    }

    private Expression ParseOperators(int lowest)
    {
        var left = ParseOperand();
        while (Current.Kind == TokenKind.Symbol && Precedence.TryGetValue(Current.Text, out var precedence) && precedence >= lowest)
        {
            var symbol = Take().Text;
            if (precedence == ConditionalPrecedence)
            {
                var whenTrue = ParseOperators(ConditionalPrecedence);
                Expect(":");
                left = Call("if", [left, whenTrue, ParseOperators(precedence + 1)]);
            }
            else
            {
                var isRightAssociative = precedence == HighestPrecedence;
                left = Call(symbol, [left, ParseOperators(isRightAssociative ? precedence : precedence + 1)]);
            }
        }

        return left;
    }

    private Expression ParseOperand()
    {
        if (++_depth > MaxDepth)
            throw TooDeep();

        var operand = Current switch
        {
            { Kind: TokenKind.Symbol, Text: "!" } => Call(Take().Text, [ParseOperand()]),
            { Kind: TokenKind.Symbol, Text: "-" or "+" } => Call(Take().Text, [new ConstantExpression(0), ParseOperand()]),
            _ => ParsePostfix(ParsePrimary()),
        };
        _depth--;
        return operand;
    }

    private Expression ParsePrimary()
    {
        var token = Take();
        return token switch
        {
            { Kind: TokenKind.Number } => ParseNumber(token.Text),
            { Kind: TokenKind.Text } => new ConstantExpression(token.Text),
            { Kind: TokenKind.Name } => ParseName(token.Text),
            { Kind: TokenKind.Symbol, Text: "(" } => ParseParenthesized(),
            { Kind: TokenKind.Symbol, Text: "[" } => Call("createArray", ParseList("]")),
            { Kind: TokenKind.Symbol, Text: "{" or "`" } =>
                throw new AdaptiveTemplateException($"An expression that begins with '{token.Text}' is not supported."),
            _ => throw Unexpected(),
        };
    }

    private Expression ParsePostfix(Expression expression)
    {
        while (true)
        {
            if (TryTake("."))
                expression = ParseMember(expression);
            else if (TryTake("["))
                expression = ParseIndex(expression);
            else if (TryTake("("))
                expression = Call((expression as PropertyExpression)?.DottedName ?? throw Unexpected(), ParseList(")"));
            else
                return expression;
        }
    }

    private PropertyExpression ParseMember(Expression target)
    {
        var name = Take();
        return name.Kind == TokenKind.Name && target.Gives(ReturnTypes.None)
            ? Checked(new PropertyExpression(name.Text, target))
            : throw Unexpected();
    }

    private IndexExpression ParseIndex(Expression target)
    {
        var index = ParseOperators(ConditionalPrecedence);
        Expect("]");
        return Checked(new IndexExpression(target, index));
    }

    private Expression ParseParenthesized()
    {
        var inner = ParseOperators(ConditionalPrecedence);
        Expect(")");
        return inner;
    }

    private List<Expression> ParseList(string close)
    {
        var items = new List<Expression>();
        if (TryTake(close))
            return items;

        do
        {
            items.Add(ParseOperators(ConditionalPrecedence));
            if (Current.Is("=>"))
                throw new AdaptiveTemplateException("A lambda ('=>') in an expression is not supported.");
        }
        while (TryTake(","));
        Expect(close);
        return items;
    }

    private static Expression ParseName(string name) => name.ToLowerInvariant() switch
    {
        "true" => new ConstantExpression(true),
        "false" => new ConstantExpression(false),
        "null" => new ConstantExpression(null),
        _ => new PropertyExpression(name, null),
    };

    private static ConstantExpression ParseNumber(string digits)
    {
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var small))
            return new ConstantExpression(small);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var large)
            ? new ConstantExpression(large)
            : new ConstantExpression(double.Parse(digits, CultureInfo.InvariantCulture));
    }

    private Expression Call(string name, IReadOnlyList<Expression> arguments)
    {
        if (!FunctionTable.TryGet(name, out var function))
        {
            // Only once the whole is known to be an expression is this a call and not just text.
            _unknownFunction ??= name;
            return new ConstantExpression(null);
        }

        return function.Accepts(arguments)
            ? Checked(new CallExpression(function, arguments))
            : throw new FormatException($"'{name}' does not take these arguments.");
    }

    private static TExpression Checked<TExpression>(TExpression expression)
        where TExpression : Expression =>
        expression.Depth <= MaxDepth ? expression : throw TooDeep();

    private Token Take()
    {
        var token = Current;
        if (token.Kind != TokenKind.End)
            _position++;
        return token;
    }

    private bool TryTake(string symbol)
    {
        if (!Current.Is(symbol))
            return false;
        _position++;
        return true;
    }

    private void Expect(string symbol)
    {
        if (!TryTake(symbol))
            throw Unexpected();
    }

    private FormatException Unexpected() => new($"'{Current.Text}' does not belong here.");

    private static AdaptiveTemplateException TooDeep() => new($"An expression is nested more than {MaxDepth} levels deep.");
}
