using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace AdaptiveCards.Templating.Expressions;

/// <summary>The values that expressions work on, and how they compare, convert and are written.</summary>
internal static class Values
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), MaxDepth = 512 };
    private static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true };

    /// <summary>Whole numbers that fit are <see cref="int"/> or <see cref="long"/>, others <see cref="decimal"/> or <see cref="double"/>.</summary>
    public static object Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when json.TryGetInt32(out var small) => small,
        JsonValueKind.Number when json.TryGetInt64(out var large) => large,
        JsonValueKind.Number when json.TryGetDecimal(out var exact) => exact,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.Object or JsonValueKind.Array => json,
        _ => null,
    };

    public static object Of(object value) => value is JsonElement json ? Of(json) : value;

    public static bool IsNumber(object value) => value is int or long or decimal or double;

    public static bool IsInteger(object value) => value is int or long || (value is decimal number && number == decimal.Floor(number));

    public static double ToDouble(object number) => Convert.ToDouble(number, CultureInfo.InvariantCulture);

    /// <summary>Anything but false and null.</summary>
    public static bool IsTruthy(object value) => value is not (null or false);

    public static bool TryGetList(object value, out IReadOnlyList<object> list)
    {
        list = value switch
        {
            IReadOnlyList<object> made => made,
            JsonElement { ValueKind: JsonValueKind.Array } json => [.. json.EnumerateArray().Select(item => (object)item)],
            _ => null,
        };
        return list != null;
    }

    public static bool TryGetItem(object container, object index, out object item)
    {
        item = null;
        var position = ToDouble(index);
        if (container is JsonElement { ValueKind: JsonValueKind.Array } json)
        {
            if (position < 0 || position >= json.GetArrayLength())
                return false;
            item = Of(json[(int)position]);
            return true;
        }

        if (container is not IReadOnlyList<object> list || position < 0 || position >= list.Count)
            return false;
        item = Of(list[(int)position]);
        return true;
    }

    /// <summary>Looks a property up by its name, then by its name in any case.</summary>
    public static bool TryGetProperty(object container, string name, out object value)
    {
        value = null;
        if (container is not JsonElement { ValueKind: JsonValueKind.Object } json)
            return false;

        if (!json.TryGetProperty(name, out var found))
        {
            found = json.EnumerateObject()
                .FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        }

        value = Of(found);
        return found.ValueKind != JsonValueKind.Undefined;
    }

    public static new bool Equals(object left, object right)
    {
        left = Of(left);
        right = Of(right);
        if (TryGetList(left, out var leftItems) && TryGetList(right, out var rightItems))
            return leftItems.Count == rightItems.Count && leftItems.Zip(rightItems).All(pair => Equals(pair.First, pair.Second));
        if (IsNumber(left) && IsNumber(right))
            return ToDouble(left).Equals(ToDouble(right));

        return left is JsonElement leftJson && right is JsonElement rightJson
            ? JsonElement.DeepEquals(leftJson, rightJson)
            : object.Equals(left, right);
    }

    /// <summary>The value as it shows in a text: numbers as the current culture writes them, truth values as .NET does.</summary>
    public static string ToText(object value) => value switch
    {
        null => "",
        JsonElement { ValueKind: JsonValueKind.String } json => json.GetString(),
        JsonElement { ValueKind: JsonValueKind.Null } => "",
        JsonElement { ValueKind: JsonValueKind.Object or JsonValueKind.Array } json => JsonSerializer.Serialize(json, Indented),
        JsonElement json => json.GetRawText(),
        IReadOnlyList<object> => JsonSerializer.Serialize(ToNode(value), Indented),
        IFormattable formattable => formattable.ToString(null, formatProvider: null),
        _ => value.ToString(),
    };

    /// <summary>A new node for the value; a number that JSON cannot express becomes text.</summary>
    public static JsonNode ToNode(object value) => value switch
    {
        null => null,
        JsonElement { ValueKind: JsonValueKind.Object } json => JsonObject.Create(json),
        JsonElement { ValueKind: JsonValueKind.Array } json => JsonArray.Create(json),
        JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        JsonElement json => JsonValue.Create(json),
        double number when !double.IsFinite(number) => JsonValue.Create(ToText(number)),
        JsonNode node => node.DeepClone(),
        IReadOnlyList<object> list => new JsonArray([.. list.Select(ToNode)]),
        _ => JsonSerializer.SerializeToNode(value),
    };

    public static JsonElement ToElement(object value) =>
        value is JsonElement json ? json : JsonSerializer.SerializeToElement(ToNode(value), Compact);

    public static string ToJson(JsonNode node) => node?.ToJsonString(Compact) ?? "null";
}
