using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>The shape of an image.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveImageStyle>))]
public enum AdaptiveImageStyle
{
    Default,
    Person,
}
