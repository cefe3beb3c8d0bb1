using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to the action of an Adaptive Card.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>An HTTP status: 200 with a card or message, another with an error.</summary>
    [JsonProperty("statusCode")]
    public int StatusCode { get; set; }

    /// <summary>The content type of the value.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>A card, a message or an <see cref="Error"/>.</summary>
    [JsonProperty("value")]
    public object Value { get; set; }
}
