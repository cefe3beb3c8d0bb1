using System;
using System.Collections.Generic;
using System.Linq;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating.Functions;

/// <summary>A function or an operator.</summary>
/// <param name="Returns">What a call gives.</param>
/// <param name="Parameters">What each argument must give.</param>
/// <param name="Required">How many arguments there must be.</param>
/// <param name="Repeats">Whether more arguments, like the last parameter, may follow.</param>
/// <param name="Evaluate">Works out a call.</param>
internal sealed record Function(ReturnTypes Returns, ReturnTypes[] Parameters, int Required, bool Repeats, Evaluator Evaluate)
{
    public bool Accepts(IReadOnlyList<Expression> arguments) =>
        arguments.Count >= Required
        && (Repeats || arguments.Count <= Parameters.Length)
        && arguments.Select((argument, i) => argument.Gives(Parameters[Math.Min(i, Parameters.Length - 1)])).All(accepted => accepted);

    /// <summary>A function of the values of its arguments.</summary>
    /// <param name="body">Works the call out.</param>
    /// <param name="verify">What each value must satisfy, or the call fails.</param>
    public static Evaluator OfValues(Func<IReadOnlyList<object>, Outcome> body, Func<object, bool> verify = null) =>
        (arguments, scope, substitute) =>
            TryEvaluate(arguments, scope, substitute, verify, out var values) ? body(values) : Outcome.Failure;

    /// <summary>A function that folds its arguments from the left, two at a time.</summary>
    public static Evaluator OfPairs(Func<object, object, Outcome> body, Func<object, bool> verify = null) =>
        OfValues(
            values => values.Skip(1).Aggregate(new Outcome(values[0]), (sum, next) => sum.Failed ? sum : body(sum.Value, next)),
            verify);

    /// <summary>A question about values: what is missing counts as null, and arguments that fail make it false.</summary>
    public static Evaluator OfComparison(Func<IReadOnlyList<object>, bool> body, Func<object, bool> verify = null) =>
        (arguments, scope, _) =>
            new Outcome(TryEvaluate(arguments, scope, null, verify, out var values) && body(values));

    private static bool TryEvaluate(
        IReadOnlyList<Expression> arguments, Scope scope, Func<string, object> substitute, Func<object, bool> verify, out List<object> values)
    {
        values = [];
        foreach (var argument in arguments)
        {
            var outcome = argument.Evaluate(scope, substitute);
            if (outcome.Failed || verify?.Invoke(outcome.Value) == false)
                return false;
            values.Add(outcome.Value);
        }

        return true;
    }
}
