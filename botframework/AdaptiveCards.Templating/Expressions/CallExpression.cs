using System;
using System.Collections.Generic;
using System.Linq;
using AdaptiveCards.Templating.Functions;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>A function or an operator, applied.</summary>
internal sealed class CallExpression(Function function, IReadOnlyList<Expression> arguments)
    : Expression(function.Returns, 1 + arguments.Select(argument => argument.Depth).DefaultIfEmpty().Max())
{
    public override Outcome Evaluate(Scope scope, Func<string, object> substitute)
    {
        try
        {
            return function.Evaluate(arguments, scope, substitute);
        }
        catch (Exception failed) when (failed is InvalidCastException or FormatException or OverflowException or ArgumentException)
        {
            return Outcome.Failure;
        }
    }
}
