using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Which results of a search are wanted.</summary>
public class SearchInvokeOptions
{
    /// <summary>How many to pass over.</summary>
    [JsonProperty("skip")]
    public int Skip { get; set; }

    /// <summary>How many to give at most.</summary>
    [JsonProperty("top")]
    public int Top { get; set; }
}
