using System;

namespace AdaptiveCards.Templating.Expressions;

/// <summary><c>list[0]</c> or <c>thing['name']</c>.</summary>
internal sealed class IndexExpression(Expression target, Expression index)
    : Expression(ReturnTypes.Any, 1 + Math.Max(target.Depth, index.Depth))
{
    public Expression Target => target;

    public Expression Index => index;

    public override Outcome Evaluate(Scope scope, Func<string, object> substitute)
    {
        var container = target.Evaluate(scope, substitute);
        if (container.Failed)
            return container;

        var key = index.Evaluate(scope, null);
        if (key.Failed)
            return key;
        if (key.Value is string name)
            return new Outcome(Values.TryGetProperty(container.Value, name, out var property) ? property : null);
        if (!Values.IsInteger(key.Value))
            return Outcome.Failure;
        if (container.Value == null)
            return new Outcome(null);

        return Values.TryGetItem(container.Value, key.Value, out var item) ? new Outcome(item) : Outcome.Failure;
    }
}
