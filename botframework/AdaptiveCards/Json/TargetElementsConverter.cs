using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Json;

/// <summary>An element to be toggled is just its id; one to be shown or hidden is an object.</summary>
internal sealed class TargetElementsConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => true;

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) =>
        JArray.Load(reader)
            .Select(target => target.Type == JTokenType.String
                ? new AdaptiveTargetElement((string)target)
                : target.ToObject<AdaptiveTargetElement>())
            .ToList();

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer)
    {
        writer.WriteStartArray();
        foreach (var target in (List<AdaptiveTargetElement>)value)
        {
            if (target.IsVisible == null)
                writer.WriteValue(target.ElementId);
            else
                serializer.Serialize(writer, target);
        }

        writer.WriteEndArray();
    }
}
