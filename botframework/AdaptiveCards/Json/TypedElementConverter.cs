using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Json;

/// <summary>Reads an element or action as the class that its type names.</summary>
internal sealed class TypedElementConverter : ReadOnlyConverter
{
    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        var json = JObject.Load(reader);
        var typeName = ElementTypes.NameOf(json, objectType);
        var known = ElementTypes.Create(typeName);
        if (known is AdaptiveInput && (string)json["id"] == null)
            throw new AdaptiveSerializationException($"Required property 'id' not found on '{typeName}'");

        var reading = CardReading.Of(serializer);
        var element = known ?? Unknown(objectType);
        Populate(element, json, serializer);
        reading.Claim((string)json["id"]);
        if (known != null)
            return element;

        reading.Warn(-1, $"Unknown element '{typeName}'");
        var isOneOfSeveral = reader.Depth == 0;
        return isOneOfSeveral || element is not AdaptiveAction
            ? element
            : throw new JsonSerializationException("Only a list keeps actions of a type that is not known.");
    }

    /// <summary>What stands in place of a type that is not known.</summary>
    private static AdaptiveTypedElement Unknown(Type expected) =>
        typeof(AdaptiveAction).IsAssignableFrom(expected) ? new AdaptiveUnknownAction() : new AdaptiveUnknownElement();

    private static void Populate(AdaptiveTypedElement element, JObject json, JsonSerializer serializer)
    {
        try
        {
            serializer.Populate(json.CreateReader(), element);
        }
        catch (JsonSerializationException)
        {
            // A property that is missing or of the wrong type leaves the element as far as it was read.
        }
    }
}
