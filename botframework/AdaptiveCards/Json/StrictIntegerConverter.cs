using System;
using Newtonsoft.Json;

namespace AdaptiveCards.Json;

/// <summary>Takes a whole number only where JSON has one, and not text or a fraction.</summary>
internal sealed class StrictIntegerConverter : ReadOnlyConverter
{
    private static readonly JsonSerializer Plain = new();

    public override bool CanConvert(Type objectType) =>
        (Nullable.GetUnderlyingType(objectType) ?? objectType) is var type && (type == typeof(int) || type == typeof(uint) || type == typeof(long));

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) =>
        reader.TokenType is JsonToken.Integer or JsonToken.Null
            ? Plain.Deserialize(reader, objectType)
            : throw new JsonSerializationException($"Token \"{reader.Value}\" of type {reader.TokenType} was not a JSON integer");
}
