using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>One choice of a <see cref="AdaptiveChoiceSetInput"/>.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveChoice
{
    /// <summary>What is shown.</summary>
    [JsonRequired]
    public string Title { get; set; }

    /// <summary>What is sent.</summary>
    [JsonRequired]
    public string Value { get; set; }
}
