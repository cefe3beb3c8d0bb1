using System.ComponentModel;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Something that can be pressed.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    /// <summary>What the button says.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Title { get; set; }

    /// <summary>Where the icon of the button is.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string IconUrl { get; set; }

    /// <summary><c>default</c>, <c>positive</c> or <c>destructive</c>.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    [DefaultValue("default")]
    public string Style { get; set; } = "default";

    /// <summary>True by default.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    [DefaultValue(true)]
    public bool IsEnabled { get; set; } = true;

    /// <summary>Shown by default.</summary>
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.IgnoreAndPopulate)]
    public AdaptiveActionMode Mode { get; set; }

    /// <summary>What a pointer over the button shows.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Tooltip { get; set; }
}
