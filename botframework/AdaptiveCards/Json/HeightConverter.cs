using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Json;

internal sealed class HeightConverter : JsonConverter<AdaptiveHeight>
{
    public override AdaptiveHeight ReadJson(
        JsonReader reader, Type objectType, AdaptiveHeight existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        var value = JToken.Load(reader).ToString();
        try
        {
            return new AdaptiveHeight(value);
        }
        catch (Exception notAHeight) when (notAHeight is FormatException or OverflowException)
        {
            return Pixels.WarnOf(value, reader, serializer) ? null : AdaptiveHeight.Auto;
        }
    }

    public override void WriteJson(JsonWriter writer, AdaptiveHeight value, JsonSerializer serializer) => writer.WriteValue(value.ToString());
}
