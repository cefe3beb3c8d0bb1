using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>An element to show or hide.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveTargetElement
{
    public AdaptiveTargetElement()
    {
    }

    public AdaptiveTargetElement(string elementId)
    {
        ElementId = elementId;
    }

    public AdaptiveTargetElement(string elementId, bool isVisible)
        : this(elementId)
    {
        IsVisible = isVisible;
    }

    /// <summary>The id of the element.</summary>
    public string ElementId { get; set; }

    /// <summary>Null turns it to what it is not.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public bool? IsVisible { get; set; }

    public static implicit operator AdaptiveTargetElement(string elementId) => new(elementId);
}
