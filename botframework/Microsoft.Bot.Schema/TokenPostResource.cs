using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a token can be posted.</summary>
public class TokenPostResource
{
    /// <summary>The signed address.</summary>
    [JsonProperty("sasUrl")]
    public string SasUrl { get; set; }
}
