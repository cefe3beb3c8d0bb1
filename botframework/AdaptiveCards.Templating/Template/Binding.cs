using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating.Template;

/// <summary>One <c>${…}</c>.</summary>
internal sealed class Binding
{
    /// <summary>Reads a binding.</summary>
    /// <param name="source">What stands between the braces.</param>
    public Binding(string source)
    {
        Text = "${" + source + "}";
        Expression = ExpressionParser.TryParse(source.TrimStart('='));
    }

    /// <summary>The binding as it is written.</summary>
    public string Text { get; }

    /// <summary>Null when it cannot be read; the binding then stays in the card as text.</summary>
    public Expression Expression { get; }

    public Outcome Evaluate(Expansion expansion) =>
        Expression == null ? Outcome.Failure : Expression.Evaluate(expansion.Scope, expansion.NullSubstitution);

    /// <summary>What is shown in place of a value that could not be had.</summary>
    public string Unresolved => Expression == null ? Text : "${" + Text + "}";
}
