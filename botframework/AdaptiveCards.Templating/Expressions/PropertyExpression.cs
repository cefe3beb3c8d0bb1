using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>A name, or a name after a dot: <c>person</c>, <c>person.pets[0].name</c>.</summary>
/// <param name="name">The last name of the path.</param>
/// <param name="target">What stands before the dot; null when the name is looked up in the scope.</param>
internal sealed class PropertyExpression(string name, Expression target) : Expression(ReturnTypes.Any, 1 + (target?.Depth ?? 0))
{
    private string Name => name;

    private Expression Target => target;

    /// <summary>The dotted name, when that is all there is; else null.</summary>
    public string DottedName => target switch
    {
        null => name,
        PropertyExpression { DottedName: { } before } => before + "." + name,
        _ => null,
    };

    public override Outcome Evaluate(Scope scope, Func<string, object> substitute)
    {
        // The whole path is looked up at once, since it is the whole path that a missing value is replaced by.
        var steps = new Stack<PathStep>();
        Expression start = this;
        while (start is PropertyExpression or IndexExpression)
        {
            if (start is PropertyExpression property)
            {
                steps.Push(new PathStep(property.Name, "." + property.Name));
                start = property.Target;
            }
            else if (start is IndexExpression indexer)
            {
                var key = indexer.Index.Evaluate(scope, substitute);
                if (key.Failed || (key.Value is not string && !Values.IsInteger(key.Value)))
                    return Outcome.Failure;
                steps.Push(new PathStep(key.Value, key.Value is string text ? $"['{text}']" : string.Create(CultureInfo.InvariantCulture, $"[{key.Value}]")));
                start = indexer.Target;
            }
        }

        return Follow(scope, start, steps, substitute);
    }

    private static Outcome Follow(Scope scope, Expression start, Stack<PathStep> steps, Func<string, object> substitute)
    {
        object value = null;
        var found = true;
        var remaining = new Queue<PathStep>(steps);
        if (start == null)
        {
            found = scope.TryGet((string)remaining.Dequeue().Key, out value);
        }
        else
        {
            var outcome = start.Evaluate(scope, substitute);
            if (outcome.Failed)
                return outcome;
            value = outcome.Value;
        }

        while (found && remaining.TryDequeue(out var step))
            found = step.Key is string key ? Values.TryGetProperty(value, key, out value) : Values.TryGetItem(value, step.Key, out value);

        return new Outcome(found && value != null ? value : substitute?.Invoke(string.Concat(steps.Select(step => step.Text)).TrimStart('.')));
    }
}
