using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What the invoke of a search carries.</summary>
public class SearchInvokeValue
{
    /// <summary>One of <see cref="SearchInvokeTypes"/>.</summary>
    [JsonProperty("kind")]
    public string Kind { get; set; }

    /// <summary>What to look for.</summary>
    [JsonProperty("queryText")]
    public string QueryText { get; set; }

    /// <summary>Which results are wanted.</summary>
    [JsonProperty("queryOptions")]
    public SearchInvokeOptions QueryOptions { get; set; }

    /// <summary>What only this channel understands.</summary>
    [JsonProperty("context")]
    public object Context { get; set; }
}
