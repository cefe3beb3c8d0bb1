using System;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace Microsoft.Rest.Serialization;

/// <summary>Reads and writes JSON with the settings given and no others: <see cref="JsonConvert.DefaultSettings"/> have no say.</summary>
public static class SafeJsonConvert
{
    /// <summary>Reads JSON as a type. There may be nothing after it.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    public static T DeserializeObject<T>(string json, JsonSerializerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(json);

        var serializer = JsonSerializer.Create(settings);
        serializer.CheckAdditionalContent = true;
        using var reader = new JsonTextReader(new StringReader(json));
        return serializer.Deserialize<T>(reader);
    }

    /// <summary>Writes an object as JSON.</summary>
    public static string SerializeObject(object obj, JsonSerializerSettings settings)
    {
        var serializer = JsonSerializer.Create(settings);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(text) { Formatting = serializer.Formatting })
            serializer.Serialize(writer, obj);
        return text.ToString();
    }
}
