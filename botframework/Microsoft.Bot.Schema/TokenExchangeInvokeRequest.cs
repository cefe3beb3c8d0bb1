using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>An offer of a token in exchange for another.</summary>
public class TokenExchangeInvokeRequest
{
    /// <summary>The id of the sign-in that this answers.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>The connection that the token is for.</summary>
    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    /// <summary>The token.</summary>
    [JsonProperty("token")]
    public string Token { get; set; }

    /// <summary>Fields of the JSON that have no property here. They are kept and written back.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = new JObject();
}
