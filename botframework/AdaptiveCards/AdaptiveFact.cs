using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>One pair of a <see cref="AdaptiveFactSet"/>.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveFact
{
    public AdaptiveFact()
    {
    }

    public AdaptiveFact(string title, string value)
    {
        Title = title;
        Value = value;
    }

    /// <summary>What it is.</summary>
    [JsonRequired]
    public string Title { get; set; }

    /// <summary>What it is like.</summary>
    [JsonRequired]
    public string Value { get; set; }
}
