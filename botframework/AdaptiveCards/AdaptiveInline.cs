using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A part of a <see cref="AdaptiveRichTextBlock"/>.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public abstract class AdaptiveInline
{
    /// <summary>The name of the type, as it stands in JSON.</summary>
    [JsonProperty(Order = -10, Required = Required.Always, DefaultValueHandling = DefaultValueHandling.Include)]
    public abstract string Type { get; set; }

    /// <summary>What else the JSON has; it is written back as it was read.</summary>
    [JsonExtensionData]
    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public bool ShouldSerializeAdditionalProperties() => AdditionalProperties.Count > 0;
}
