using System;
using Newtonsoft.Json;

namespace AdaptiveCards.Json;

/// <summary>A converter for a type that is written without one.</summary>
internal abstract class ReadOnlyConverter : JsonConverter
{
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => true;

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) => throw new NotSupportedException();
}
