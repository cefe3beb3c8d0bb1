using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating.Template;

/// <summary>The value of a <c>$when</c>.</summary>
/// <param name="rawValue">As it stands in the template, quotes included.</param>
/// <param name="binding">Null when the value is not exactly one binding.</param>
internal sealed class Condition(string rawValue, Binding binding)
{
    /// <summary>
    /// Null when there is nothing to evaluate against. An expression that fails or cannot be read counts as true;
    /// one that gives anything but a truth value counts as false.
    /// </summary>
    public bool? Evaluate(Expansion expansion)
    {
        if (binding == null || expansion.Scope == null || expansion.Scope.IsArray)
        {
            expansion.Warn($"WARN: Could not evaluate {rawValue} because it is not an expression or the expression is invalid. The $when condition has been set to false by default.");
            return null;
        }

        if (binding.Expression == null)
            return true;

        var outcome = binding.Expression.Evaluate(expansion.Scope.ForConditions(), null);
        if (outcome.Failed)
            return true;
        if (bool.TryParse(Values.ToText(outcome.Value), out var truth))
            return truth;

        expansion.Warn($"WARN: Could not evaluate {rawValue.Trim('"')} because it could not be found in the provided data. The condition has been set to false by default.");
        return false;
    }
}
