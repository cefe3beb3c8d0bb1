using System;
using System.Collections.Generic;
using System.Linq;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating.Functions;

internal static class LogicFunctions
{
    private static readonly ReturnTypes[] One = [ReturnTypes.Any];
    private static readonly ReturnTypes[] Two = [ReturnTypes.Any, ReturnTypes.Any];
    private static readonly ReturnTypes[] Three = [ReturnTypes.Any, ReturnTypes.Any, ReturnTypes.Any];

    public static IEnumerable<(string Names, Function Function)> All =>
    [
        ("if", new(ReturnTypes.Any, Three, 3, false, (args, scope, substitute) =>
            args[IsTrue(args[0], scope) ? 1 : 2].Evaluate(scope, substitute))),
        ("&& and", new(ReturnTypes.Boolean, One, 1, true, (args, scope, _) => new(args.All(arg => IsTrue(arg, scope))))),
        ("|| or", new(ReturnTypes.Boolean, One, 1, true, (args, scope, _) => Or(args, scope))),
        ("! not", new(ReturnTypes.Boolean, One, 1, false, (args, scope, _) => new(!IsTrue(args[0], scope)))),
        ("== equals", Comparison(Two, values => Values.Equals(values[0], values[1]))),
        ("!=", Comparison(Two, values => !Values.Equals(values[0], values[1]))),
        ("< less", Order(result => result < 0)),
        ("<= lessOrEquals", Order(result => result <= 0)),
        ("> greater", Order(result => result > 0)),
        (">= greaterOrEquals", Order(result => result >= 0)),
        ("exists", Comparison(One, _ => true, IsNotNull)),
        ("empty", Comparison(One, values => IsEmpty(values[0]))),
        ("coalesce ??", new(ReturnTypes.Any, One, 1, true, Function.OfValues(values => new(values.FirstOrDefault(IsNotNull))))),
    ];

    private static Function Comparison(
        ReturnTypes[] parameters, Func<IReadOnlyList<object>, bool> body, Func<object, bool> verify = null) =>
        new(ReturnTypes.Boolean, parameters, parameters.Length, false, Function.OfComparison(body, verify));

    private static Function Order(Func<int, bool> body) =>
        Comparison(Two, values => Compare(values[0], values[1]) is { } result && body(result), IsNotNull);

    private static bool IsNotNull(object value) => value != null;

    private static bool IsTrue(Expression expression, Scope scope) =>
        expression.Evaluate(scope, null) is { Failed: false, Value: var value } && Values.IsTruthy(value);

    private static Outcome Or(IReadOnlyList<Expression> arguments, Scope scope)
    {
        var last = new Outcome(false);
        foreach (var argument in arguments)
        {
            last = argument.Evaluate(scope, null);
            if (!last.Failed && Values.IsTruthy(last.Value))
                return new Outcome(true);
        }

        // A null that comes last stays null: it is falsy, but it is not turned into false.
        return new Outcome(last.Failed ? null : last.Value);
    }

    private static bool IsEmpty(object value) =>
        value is null or "" || (Values.TryGetList(value, out var items) && items.Count == 0);

    /// <summary>Null where one is not a number, and so in no order with the other.</summary>
    /// <exception cref="ArgumentException">The two are not of a kind that has an order.</exception>
    private static int? Compare(object left, object right)
    {
        if (Values.IsNumber(left) && Values.IsNumber(right))
        {
            var (first, second) = (Values.ToDouble(left), Values.ToDouble(right));
            return double.IsNaN(first) || double.IsNaN(second) ? null : first.CompareTo(second);
        }

        return left is IComparable comparable && left.GetType() == right.GetType()
            ? comparable.CompareTo(right)
            : throw new ArgumentException("The two have no order.", nameof(right));
    }
}
