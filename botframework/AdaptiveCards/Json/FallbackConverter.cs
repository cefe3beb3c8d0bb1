using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Json;

/// <summary>Reads <c>"drop"</c> or an element; one of a type that is not known is kept without a warning.</summary>
internal sealed class FallbackConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(AdaptiveFallbackElement);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.String)
        {
            return AdaptiveFallbackElement.drop.Equals(reader.Value)
                ? new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop)
                : throw new AdaptiveSerializationException("The only valid string value for the fallback property is 'drop'.");
        }

        if (reader.TokenType != JsonToken.StartObject)
            throw new AdaptiveSerializationException("Invalid value for fallback");

        var json = JObject.Load(reader);
        var content = ElementTypes.Create(ElementTypes.NameOf(json, objectType)) ?? new AdaptiveUnknownElement();
        return CardReading.Of(serializer).InFallback(() =>
        {
            serializer.Populate(json.CreateReader(), content);
            return new AdaptiveFallbackElement(content);
        });
    }

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer)
    {
        var fallback = (AdaptiveFallbackElement)value;
        if (fallback.Type == AdaptiveFallbackElement.AdaptiveFallbackType.Content)
            serializer.Serialize(writer, fallback.Content);
        else if (fallback.Type == AdaptiveFallbackElement.AdaptiveFallbackType.Drop)
            writer.WriteValue(AdaptiveFallbackElement.drop);
        else
            writer.WriteNull();
    }
}
