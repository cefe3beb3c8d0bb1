using System;
using System.Collections.Generic;
using System.Linq;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating.Functions;

internal static class NumberFunctions
{
    private static readonly ReturnTypes[] Numbers = [ReturnTypes.Number, ReturnTypes.Number];

    public static IEnumerable<(string Names, Function Function)> All =>
    [
        ("+ add", new(ReturnTypes.Text | ReturnTypes.Number, [ReturnTypes.Text | ReturnTypes.Number], 2, true,
            Function.OfPairs(Add, value => value is null or string || Values.IsNumber(value)))),
        ("- sub", Arithmetic((left, right) => left - right, (left, right) => left - right)),
        ("* mul", Arithmetic((left, right) => left * right, (left, right) => left * right)),
        ("/ div", new(ReturnTypes.Number, Numbers, 2, true, Function.OfPairs(Divide, Values.IsNumber))),
        ("% mod", new(ReturnTypes.Number, Numbers, 2, false, Function.OfPairs(Modulo, Values.IsInteger))),
        ("^ exp", Arithmetic(null, Math.Pow)),
        ("min", Extreme(double.MaxValue, (best, next) => next < best)),
        ("max", Extreme(double.MinValue, (best, next) => next > best)),
        ("round", new(ReturnTypes.Number, Numbers, 1, false, Function.OfValues(Round, Values.IsNumber))),
    ];

    /// <summary>Whole numbers stay whole; they wrap around where they overflow.</summary>
    private static Function Arithmetic(Func<long, long, long> whole, Func<double, double, double> real) =>
        new(ReturnTypes.Number, Numbers, 2, true, Function.OfPairs((left, right) => Apply(left, right, whole, real), Values.IsNumber));

    private static Outcome Apply(object left, object right, Func<long, long, long> whole, Func<double, double, double> real) =>
        whole != null && Values.IsInteger(left) && Values.IsInteger(right)
            ? new(whole(ToLong(left), ToLong(right)))
            : new(real(Values.ToDouble(left), Values.ToDouble(right)));

    private static Outcome Add(object left, object right)
    {
        if (Values.IsNumber(left) && Values.IsNumber(right))
            return Apply(left, right, (first, second) => first + second, (first, second) => first + second);

        var hasNumber = Values.IsNumber(left) || Values.IsNumber(right);
        return hasNumber && (left == null || right == null)
            ? Outcome.Failure
            : new(Values.ToText(left) + Values.ToText(right));
    }

    private static Outcome Divide(object left, object right) =>
        Values.ToDouble(right) == 0
            ? Outcome.Failure
            : Apply(left, right, (first, second) => first / second, (first, second) => first / second);

    private static Outcome Modulo(object left, object right) =>
        ToLong(right) == 0 ? Outcome.Failure : new(ToLong(left) % ToLong(right));

    private static Function Extreme(double start, Func<double, double, bool> isBetter) =>
        new(ReturnTypes.Number, [ReturnTypes.Any], 1, true, Function.OfValues(values =>
        {
            var numbers = values.SelectMany(value => Values.TryGetList(value, out var items) ? items : [value]).Select(Values.Of).ToList();
            return numbers.TrueForAll(Values.IsNumber)
                ? new(numbers.Aggregate((object)start, (best, next) => isBetter(Values.ToDouble(best), Values.ToDouble(next)) ? next : best))
                : Outcome.Failure;
        }));

    private static Outcome Round(IReadOnlyList<object> values) =>
        values.Count > 1 && !Values.IsInteger(values[1])
            ? Outcome.Failure
            : new(Math.Round(Values.ToDouble(values[0]), values.Count > 1 ? (int)ToLong(values[1]) : 0));

    private static long ToLong(object value) => value switch
    {
        int number => number,
        long number => number,
        decimal number => decimal.ToInt64(number),
        _ => throw new InvalidCastException(),
    };
}
