using Newtonsoft.Json;

namespace SyncBot.Dialogs.Replies;

/// <summary>Writes JSON property by property, where making objects first only to have them written takes as long again.</summary>
internal static class JsonParts
{
    /// <summary>Writes a text, a number, or yes or no.</summary>
    public static void Write(this JsonWriter json, string name, IConvertible value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    /// <summary>Writes a list of texts.</summary>
    public static void Write(this JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var text in texts) json.WriteValue(text);
        json.WriteEndArray();
    }

    /// <summary>Writes an object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">The object's name.</param>
    /// <param name="properties">Writes its properties.</param>
    public static void Write(this JsonWriter json, string name, Action properties)
    {
        json.WritePropertyName(name);
        json.WriteStartObject();
        properties();
        json.WriteEndObject();
    }

    /// <summary>Writes a list of objects.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">The list's name.</param>
    /// <param name="items">What there is an object of each.</param>
    /// <param name="properties">Writes the properties of one.</param>
    public static void Write<T>(this JsonWriter json, string name, IEnumerable<T> items, Action<T> properties)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in items)
        {
            json.WriteStartObject();
            properties(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
