using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Something a person fills in.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>Must be filled in before the card is sent.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool IsRequired { get; set; }

    /// <summary>What stands above it.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Label { get; set; }

    /// <summary>What is said when it is not filled in well.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string ErrorMessage { get; set; }

    /// <summary>What is shown where nothing can be filled in.</summary>
    public abstract string GetNonInteractiveValue();
}
