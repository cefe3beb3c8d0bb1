using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What the invoke of an Adaptive Card carries.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>The action that was pressed.</summary>
    [JsonProperty("action")]
    public AdaptiveCardInvokeAction Action { get; set; }

    /// <summary>A token, if a sign-in came before.</summary>
    [JsonProperty("authentication")]
    public AdaptiveCardAuthentication Authentication { get; set; }

    /// <summary>A magic code, if a sign-in came before.</summary>
    [JsonProperty("state")]
    public string State { get; set; }
}
