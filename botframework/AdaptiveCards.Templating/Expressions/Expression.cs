using System;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>An expression that has been read. Immutable.</summary>
internal abstract class Expression(ReturnTypes returns, int depth)
{
    public ReturnTypes Returns => returns;

    /// <summary>Levels of expressions in this one; kept small enough to evaluate by recursion.</summary>
    public int Depth => depth;

    /// <summary>Works the expression out.</summary>
    /// <param name="scope">Where names are looked up.</param>
    /// <param name="substitute">Gives what a path to nothing becomes; null leaves it null.</param>
    public abstract Outcome Evaluate(Scope scope, Func<string, object> substitute);

    /// <summary>Whether the value may be of a wanted type.</summary>
    public bool Gives(ReturnTypes wanted) => (wanted & returns) != ReturnTypes.None || ((wanted | returns) & ReturnTypes.Any) != ReturnTypes.None;
}
