using System;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;

namespace AdaptiveCards.Json;

/// <summary>A colour as <c>#AARRGGBB</c> or <c>#RRGGBB</c>, kept as the former; anything else becomes null, with a warning.</summary>
internal sealed class HashColorConverter : ReadOnlyConverter
{
    private const int LengthWithoutAlpha = 7;
    private const int LengthWithAlpha = 9;

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        if (reader.Value is string { Length: LengthWithoutAlpha or LengthWithAlpha } color
            && color[0] == '#' && color.Skip(1).All(char.IsAsciiHexDigit))
        {
            return (color.Length == LengthWithAlpha ? color : "#FF" + color[1..]).ToUpperInvariant();
        }

        var given = Convert.ToString(reader.Value, CultureInfo.InvariantCulture);
        CardReading.Of(serializer).Warn(
            -1,
            $"The Value \"{given}\" for field \"{reader.Path}\" of type \"{reader.TokenType}\" was not specified as a proper color in the format #AARRGGBB or #RRGGBB, it will be ignored.");
        return null;
    }
}
