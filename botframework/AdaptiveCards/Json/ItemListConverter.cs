using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Json;

/// <summary>Reads a list of elements or actions; what is not an object, or an empty one, is left out.</summary>
internal sealed class ItemListConverter<TItem> : ReadOnlyConverter
    where TItem : AdaptiveTypedElement
{
    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        var items = JToken.Load(reader) as JArray ?? [];
        return new List<TItem>(items.OfType<JObject>()
            .Where(item => item.HasValues)
            .Select(item => serializer.Deserialize<TItem>(item.CreateReader()))
            .Where(item => item != null));
    }
}
