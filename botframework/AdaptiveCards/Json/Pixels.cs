using System;
using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards.Json;

/// <summary>Lengths like <c>80px</c>.</summary>
internal static class Pixels
{
    private const string Unit = "px";

    /// <summary>Whole pixels; 0 for anything that is not a length.</summary>
    public static uint Parse(string value) =>
        value != null && TryParse(value.EndsWith(Unit, StringComparison.Ordinal) ? value[..^Unit.Length] : value, out var pixels) ? pixels : 0;

    /// <summary>Warns of a value that is not a length, and says whether it did.</summary>
    public static bool WarnOf(string value, JsonReader reader, JsonSerializer serializer)
    {
        if (value.Length > Unit.Length && !value.EndsWith(Unit, StringComparison.Ordinal))
        {
            CardReading.Of(serializer).Warn(-1, $"The Value \"{value[^Unit.Length..]}\" was not specified as a proper unit(px), it will be ignored.");
            return true;
        }

        if (value.Length > Unit.Length && value[0] != '.' && TryParse(value[..^Unit.Length], out _))
            return false;

        CardReading.Of(serializer).Warn(
            -1,
            $"The Value \"{value}\" for field \"{reader.Path}\" was not specified as a proper dimension in the format (\\d+(.\\d+)?px), it will be ignored.");
        return true;
    }

    private static bool TryParse(string digits, out uint pixels)
    {
        var isNumber = double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        pixels = isNumber && number <= uint.MaxValue ? (uint)number : 0;
        return isNumber;
    }
}
