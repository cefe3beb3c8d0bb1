using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Json;

internal sealed class WidthConverter : JsonConverter<AdaptiveWidth>
{
    public override AdaptiveWidth ReadJson(
        JsonReader reader, Type objectType, AdaptiveWidth existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        var value = JToken.Load(reader).ToString();
        try
        {
            return new AdaptiveWidth(value);
        }
        catch (Exception notAWidth) when (notAWidth is FormatException or OverflowException)
        {
            if (Pixels.WarnOf(value, reader, serializer))
                return null;

            CardReading.Of(serializer).Warn(-1, $"The Value \"{value}\" for field \"{reader.Path}\" was not valid, it will be ignored.");
            return AdaptiveWidth.Auto;
        }
    }

    public override void WriteJson(JsonWriter writer, AdaptiveWidth value, JsonSerializer serializer) => writer.WriteValue(value.ToString());
}
