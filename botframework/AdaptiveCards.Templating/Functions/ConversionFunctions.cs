using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating.Functions;

internal static class ConversionFunctions
{
    private const ReturnTypes Any = ReturnTypes.Any;

    public static IEnumerable<(string Names, Function Function)> All =>
    [
        ("string", new(ReturnTypes.Text, [Any, ReturnTypes.Text], 1, false, Function.OfValues(ToText))),
        ("int", new(ReturnTypes.Number, [Any], 1, false,
            Function.OfValues(values => new(Convert.ToInt64(values[0], CultureInfo.InvariantCulture))))),
        ("float", new(ReturnTypes.Number, [Any], 1, false, Function.OfValues(values => new(Values.ToDouble(values[0]))))),
        ("bool", new(ReturnTypes.Boolean, [Any], 1, false, Function.OfComparison(values => ToBool(values[0])))),
        ("json", new(Any, [ReturnTypes.Text], 1, false, Function.OfValues(ParseJson))),
    ];

    private static Outcome ToText(IReadOnlyList<object> values)
    {
        var culture = TextFunctions.Culture(values, 1);
        return new(values[0] switch
        {
            null => "null",
            string text => text,
            bool truth => truth ? "true" : "false",
            var number when Values.IsNumber(number) => Values.ToDouble(number).ToString(culture),
            var other => Values.ToJson(Values.ToNode(other)),
        });
    }

    private static bool ToBool(object value) => value switch
    {
        0 => false,
        string text => !bool.TryParse(text, out var truth) || truth,
        _ => Values.IsTruthy(value),
    };

    private static Outcome ParseJson(IReadOnlyList<object> values)
    {
        if (values[0] == null)
            return Outcome.Failure;

        try
        {
            return new(Values.Of(JsonElement.Parse(Values.ToText(values[0]))));
        }
        catch (JsonException)
        {
            return Outcome.Failure;
        }
    }
}
