using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>What a text block is for a screen reader.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveTextBlockStyle>))]
public enum AdaptiveTextBlockStyle
{
    Paragraph,
    Heading,
}
