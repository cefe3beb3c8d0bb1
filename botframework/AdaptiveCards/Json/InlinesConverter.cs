using System;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Json;

/// <summary>Reads the parts of a rich text block: plain text, or text runs.</summary>
internal sealed class InlinesConverter : ReadOnlyConverter
{
    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) =>
        JArray.Load(reader).Select(inline => Read(inline, CardReading.Of(serializer).Strict)).ToList<AdaptiveInline>();

    private static AdaptiveTextRun Read(JToken inline, JsonSerializer serializer)
    {
        if (inline.Type == JTokenType.String)
            return new AdaptiveTextRun((string)inline);
        if (inline is not JObject run || (string)run["type"] is not AdaptiveTextRun.TypeName)
            throw new AdaptiveSerializationException($"Property 'type' must be '{AdaptiveTextRun.TypeName}'");

        return serializer.Deserialize<AdaptiveTextRun>(run.CreateReader());
    }
}
