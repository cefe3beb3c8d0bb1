using System.ComponentModel;
using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Something in the body of a card.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    /// <summary>The space above it.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveSpacing Spacing { get; set; }

    /// <summary>Draws a line above it.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public bool Separator { get; set; }

    /// <summary>Automatic by default.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    [JsonConverter(typeof(HeightConverter))]
    public AdaptiveHeight Height { get; set; } = new(AdaptiveHeightType.Auto);

    /// <summary>True by default; an action can change it.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    [DefaultValue(true)]
    public bool IsVisible { get; set; } = true;

    public bool ShouldSerializeHeight() => Height?.ShouldSerializeAdaptiveHeight() == true;
}
