using System;
using System.Collections.Generic;
using AdaptiveCards.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Anything in a card that has a type: the card, its elements and its actions.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
[JsonConverter(typeof(TypedElementConverter))]
public abstract class AdaptiveTypedElement
{
    /// <summary>The name of the type, as it stands in JSON.</summary>
    [JsonProperty(Order = -10, Required = Required.Always, DefaultValueHandling = DefaultValueHandling.Include)]
    public abstract string Type { get; set; }

    /// <summary>What else the JSON has; names are looked up in any case. It is written back as it was read.</summary>
    [JsonExtensionData]
    public SerializableDictionary<string, object> AdditionalProperties { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What to show where this cannot be shown.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    [JsonConverter(typeof(FallbackConverter))]
    public AdaptiveFallbackElement Fallback { get; set; }

    /// <summary>Unique in the card.</summary>
    [JsonProperty(Order = -9, DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public string Id { get; set; }

    /// <summary>The features, with the least version of each, that a host must have to show this.</summary>
    [JsonProperty(Order = 1, DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public IDictionary<string, string> Requires;

    public bool ShouldSerializeAdditionalProperties() => AdditionalProperties.Count > 0;
}
