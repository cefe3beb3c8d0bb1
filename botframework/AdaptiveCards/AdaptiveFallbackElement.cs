using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>What to show where something cannot be shown: nothing, or something else.</summary>
public class AdaptiveFallbackElement
{
    /// <summary>How JSON says that nothing is to be shown.</summary>
    public static readonly string drop = "drop";

    public AdaptiveFallbackElement()
    {
    }

    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType)
    {
        Type = fallbackType;
    }

    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
    {
        Type = AdaptiveFallbackType.Content;
        Content = fallbackContent;
    }

    /// <summary>What a fallback may be.</summary>
    public enum AdaptiveFallbackType
    {
        None,
        Drop,
        Content,
    }

    [JsonIgnore]
    public AdaptiveFallbackType Type { get; set; }

    /// <summary>What is shown instead; null unless <see cref="Type"/> is <see cref="AdaptiveFallbackType.Content"/>.</summary>
    [JsonIgnore]
    public AdaptiveTypedElement Content { get; set; }
}
