using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AdaptiveCards.Templating.Expressions;

namespace AdaptiveCards.Templating.Functions;

internal static class TextFunctions
{
    private const int MostDigits = 99;
    private const ReturnTypes Text = ReturnTypes.Text;
    private const ReturnTypes Number = ReturnTypes.Number;

    public static IEnumerable<(string Names, Function Function)> All =>
    [
        ("length", new(Number, [Text], 1, false, Of(values => new(ToText(values[0]).Length)))),
        ("toUpper", new(Text, [Text, Text], 1, false, Of(values => new(Culture(values, 1).TextInfo.ToUpper(ToText(values[0])))))),
        ("toLower", new(Text, [Text, Text], 1, false, Of(values => new(Culture(values, 1).TextInfo.ToLower(ToText(values[0])))))),
        ("trim", new(Text, [Text], 1, false, Of(values => new(ToText(values[0]).Trim())))),
        ("startsWith", new(ReturnTypes.Boolean, [Text, Text], 2, false,
            Of(values => new(ToText(values[0]).StartsWith(ToText(values[1]), StringComparison.Ordinal))))),
        ("endsWith", new(ReturnTypes.Boolean, [Text, Text], 2, false,
            Of(values => new(ToText(values[0]).EndsWith(ToText(values[1]), StringComparison.Ordinal))))),
        ("replace", new(Text, [Text, Text, Text], 3, false,
            Of(values => new(ToText(values[0]).Replace(ToText(values[1]), ToText(values[2]), StringComparison.Ordinal))))),
        ("split", new(ReturnTypes.Array, [Text, Text], 1, false, Of(Split))),
        ("substring", new(Text, [Text, Number, Number], 2, false, Function.OfValues(Substring))),
        ("formatNumber", new(Text, [Number, Number, Text], 2, false, Function.OfValues(FormatNumber))),
    ];

    /// <summary>The culture that the call names; without one that of the current thread.</summary>
    public static CultureInfo Culture(IReadOnlyList<object> values, int position) => values.Count > position
        ? CultureInfo.GetCultureInfo((string)values[position] ?? throw new FormatException())
        : CultureInfo.ReadOnly((CultureInfo)System.Threading.Thread.CurrentThread.CurrentCulture.Clone());

    private static Evaluator Of(Func<IReadOnlyList<object>, Outcome> body) => Function.OfValues(body, value => value is string or null);

    private static string ToText(object value) => (string)value ?? "";

    private static Outcome Split(IReadOnlyList<object> values)
    {
        var text = ToText(values[0]);
        var separator = values.Count > 1 ? ToText(values[1]) : "";
        var pieces = separator.Length == 0 ? text.Select(character => character.ToString()) : text.Split(separator);
        return new(pieces.ToList<object>());
    }

    private static Outcome Substring(IReadOnlyList<object> values)
    {
        if (values[0] == null)
            return new("");

        var text = Values.ToText(values[0]);
        var start = ToInt(values[1]);
        var length = values.Count > 2 ? ToInt(values[2]) : text.Length - start;
        return start < 0 || start >= text.Length || length < 0 || length > text.Length - start
            ? Outcome.Failure
            : new(text.Substring(start, length));
    }

    private static Outcome FormatNumber(IReadOnlyList<object> values)
    {
        if (!Values.IsNumber(values[0]) || !Values.IsInteger(values[1]))
            return Outcome.Failure;

        var digits = ToInt(values[1]);
        return digits is < 0 or > MostDigits ? Outcome.Failure : new(Values.ToDouble(values[0]).ToString("N" + digits.ToString(CultureInfo.InvariantCulture), Culture(values, 2)));
    }

    private static int ToInt(object value) =>
        Values.ToDouble(value) is var number && number == Math.Floor(number) ? Convert.ToInt32(number) : throw new FormatException();
}
