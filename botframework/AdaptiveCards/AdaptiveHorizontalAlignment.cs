using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Where something stands across the card.</summary>
[JsonConverter(typeof(StrictEnumConverter))]
public enum AdaptiveHorizontalAlignment
{
    Left,
    Center,
    Right,
    Stretch,
}
