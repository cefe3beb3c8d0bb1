using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>How a height is given.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveHeightType>))]
public enum AdaptiveHeightType
{
    Auto,
    Stretch,
    Pixel,
}
