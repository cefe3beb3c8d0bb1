using System;
using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards.Json;

/// <summary>A number of pixels, as in <c>80px</c>; anything else becomes 0, with a warning.</summary>
internal sealed class PixelConverter : JsonConverter<uint>
{
    public override uint ReadJson(JsonReader reader, Type objectType, uint existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        if (reader.TokenType != JsonToken.String)
        {
            var given = Convert.ToString(reader.Value, CultureInfo.InvariantCulture);
            CardReading.Of(serializer).Warn(
                -1, $"The Value \"{given}\" for field \"{reader.Path}\" of type \"{reader.TokenType}\" was not proper type, it will be ignored.");
            return 0;
        }

        var value = (string)reader.Value;
        return Pixels.WarnOf(value, reader, serializer) ? 0 : Pixels.Parse(value);
    }

    public override void WriteJson(JsonWriter writer, uint value, JsonSerializer serializer) =>
        writer.WriteValue(value.ToString(CultureInfo.InvariantCulture) + "px");
}
