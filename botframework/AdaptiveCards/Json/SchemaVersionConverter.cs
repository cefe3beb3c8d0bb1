using System;
using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards.Json;

internal sealed class SchemaVersionConverter : JsonConverter<AdaptiveSchemaVersion>
{
    public override AdaptiveSchemaVersion ReadJson(
        JsonReader reader, Type objectType, AdaptiveSchemaVersion existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        new(Convert.ToString(reader.Value, CultureInfo.InvariantCulture));

    public override void WriteJson(JsonWriter writer, AdaptiveSchemaVersion value, JsonSerializer serializer) =>
        writer.WriteValue(value.ToString());
}
