using System;
using System.Collections;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Reads and writes the content of attachments. A <see cref="MemoryStream"/>, alone or in collections, becomes
/// <c>{"$type": "MemoryStream", "buffer": [bytes]}</c> and a stream again.
/// </summary>
internal sealed class AttachmentContentConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(object);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) =>
        FromToken(JToken.ReadFrom(reader));

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) =>
        (value as JToken ?? ToToken(value, serializer)).WriteTo(writer);

    private static object FromToken(JToken token)
    {
        if (IsStream(token))
            return new MemoryStream(token["buffer"].ToObject<int[]>().Select(value => (byte)value).ToArray());

        if (token is JContainer container && container.DescendantsAndSelf().Any(IsStream))
        {
            return token is JObject content
                ? content.Properties().ToDictionary(property => property.Name, property => FromToken(property.Value), StringComparer.Ordinal)
                : token.Children().Select(FromToken).ToList();
        }

        // As in the SDK, JSON's null is a value here, not the absence of one.
        return token is JValue { Value: not null } value ? value.Value : token;
    }

    private static JToken ToToken(object value, JsonSerializer serializer)
    {
        if (value is MemoryStream stream)
            return new JObject { ["$type"] = nameof(MemoryStream), ["buffer"] = new JArray(stream.ToArray().Select(item => (int)item)) };

        if (!HasStream(value))
            return value is null ? JValue.CreateNull() : JToken.FromObject(value, serializer);

        if (value is not IDictionary entries)
            return new JArray(((IEnumerable)value).Cast<object>().Select(item => ToToken(item, serializer)));

        var content = new JObject();
        foreach (DictionaryEntry entry in entries)
            content[entry.Key.ToString()] = ToToken(entry.Value, serializer);
        return content;
    }

    private static bool IsStream(JToken token) =>
        token is JObject content && content["$type"] is JValue { Value: nameof(MemoryStream) };

    private static bool HasStream(object value) => value switch
    {
        MemoryStream => true,
        string or JToken => false,
        IDictionary entries => entries.Values.Cast<object>().Any(HasStream),
        IEnumerable items => items.Cast<object>().Any(HasStream),
        _ => false,
    };
}
