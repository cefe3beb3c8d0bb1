using System;
using System.Collections.Generic;
using System.Linq;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating.Functions;

internal static class ListFunctions
{
    private const int LongestRange = 10_000;
    private const ReturnTypes Any = ReturnTypes.Any;

    public static IEnumerable<(string Names, Function Function)> All =>
    [
        ("createArray", new(ReturnTypes.Array, [Any], 0, true, Function.OfValues(values => new(values.ToList())))),
        ("range", new(ReturnTypes.Array, [ReturnTypes.Number, ReturnTypes.Number], 2, false, Function.OfValues(Range, Values.IsInteger))),
        ("concat &", new(ReturnTypes.Array | ReturnTypes.Text, [Any], 1, true, Function.OfPairs(Concat))),
        ("count", new(ReturnTypes.Number, [ReturnTypes.Text | ReturnTypes.Array], 1, false, Function.OfValues(Count))),
        ("join", new(ReturnTypes.Text, [ReturnTypes.Array, ReturnTypes.Text, ReturnTypes.Text], 2, false, Function.OfValues(Join))),
        ("first", new(Any, [Any], 1, false, Function.OfValues(values => ItemAt(values[0], _ => 0)))),
        ("last", new(Any, [Any], 1, false, Function.OfValues(values => ItemAt(values[0], count => count - 1)))),
        ("contains", new(ReturnTypes.Boolean, [Any, Any], 2, false, (args, scope, substitute) =>
            Function.OfValues(Contains)(args, scope, substitute) is { Failed: false } found ? found : new(false))),
    ];

    private static Outcome Range(IReadOnlyList<object> values)
    {
        var (start, count) = (Values.ToDouble(values[0]), Values.ToDouble(values[1]));
        return count is < 1 or > LongestRange || Math.Abs(start) > int.MaxValue - LongestRange
            ? Outcome.Failure
            : new(Enumerable.Range((int)start, (int)count).Select(number => (object)number).ToList());
    }

    private static Outcome Concat(object left, object right)
    {
        var leftIsList = Values.TryGetList(left, out var leftItems);
        var rightIsList = Values.TryGetList(right, out var rightItems);
        if ((leftIsList || left == null) && (rightIsList || right == null))
            return new(leftIsList || rightIsList ? (leftItems ?? []).Concat(rightItems ?? []).ToList() : null);

        return new(Values.ToText(left) + Values.ToText(right));
    }

    private static Outcome Count(IReadOnlyList<object> values) => values[0] switch
    {
        string text => new(text.Length),
        var value when Values.TryGetList(value, out var items) => new(items.Count),
        System.Text.Json.JsonElement => new(null),
        _ => Outcome.Failure,
    };

    private static Outcome Join(IReadOnlyList<object> values)
    {
        if (!Values.TryGetList(values[0], out var items) || values.Skip(1).Any(separator => separator == null))
            return Outcome.Failure;

        var texts = items.Where(item => Values.Of(item) != null).Select(Values.ToText).ToList();
        var separator = Values.ToText(values[1]);
        var lastSeparator = Values.ToText(values[^1]);
        return texts.Count < 2
            ? new(string.Concat(texts))
            : new(string.Join(separator, texts.Take(texts.Count - 1)) + lastSeparator + texts[^1]);
    }

    private static Outcome ItemAt(object container, Func<int, int> position)
    {
        if (container is string { Length: > 0 } text)
            return new(text[position(text.Length)].ToString());
        return new(Values.TryGetList(container, out var items) && items.Count > 0 ? Values.Of(items[position(items.Count)]) : null);
    }

    private static Outcome Contains(IReadOnlyList<object> values)
    {
        if (values[0] is string text && values[1] is string part)
            return new(text.Contains(part, StringComparison.Ordinal));
        if (Values.TryGetList(values[0], out var items))
            return new(items.Any(item => Values.Equals(item, values[1])));

        return new(values[1] is string name && Values.TryGetProperty(values[0], name, out _));
    }
}
