using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>How a width is given.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveWidthType>))]
public enum AdaptiveWidthType
{
    Auto,
    Stretch,
    Pixel,
    Weighted,
}
