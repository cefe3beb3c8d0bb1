using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A choice that was found in a text.</summary>
public class FoundChoice
{
    /// <summary>The choice's value.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>The choice's place in the list, from 0.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>How well it matches, from 0 to 1.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }

    /// <summary>The words that were looked for and found; null if it was found by number.</summary>
    [JsonProperty("synonym")]
    public string Synonym { get; set; }
}
