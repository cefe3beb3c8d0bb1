using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The action of an Adaptive Card that was pressed.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>The kind of action, such as <c>Action.Execute</c>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>The id of the action within the card.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>What is asked for.</summary>
    [JsonProperty("verb")]
    public string Verb { get; set; }

    /// <summary>The inputs of the card and the data of the action.</summary>
    [JsonProperty("data")]
    public object Data { get; set; }
}
