using System;

namespace AdaptiveCards.Templating.Expressions;

internal sealed class ConstantExpression(object value) : Expression(TypeOf(value), 1)
{
    public override Outcome Evaluate(Scope scope, Func<string, object> substitute) => new(value);

    private static ReturnTypes TypeOf(object value) => value switch
    {
        string => ReturnTypes.Text,
        bool => ReturnTypes.Boolean,
        null => ReturnTypes.Any,
        _ => ReturnTypes.Number,
    };
}
