using AdaptiveCards.Json;
using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>Whether an action is shown, or hidden in a menu.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveActionMode>))]
public enum AdaptiveActionMode
{
    Primary,
    Secondary,
}
