using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A user's token.</summary>
public class TokenResponse
{
    /// <summary>Creates one with nothing set.</summary>
    public TokenResponse()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public TokenResponse(string channelId = default, string connectionName = default, string token = default, string expiration = default)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    /// <summary>The channel it belongs to.</summary>
    [JsonProperty("channelId")]
    public string ChannelId { get; set; }

    /// <summary>The connection it is for.</summary>
    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    /// <summary>The token.</summary>
    [JsonProperty("token")]
    public string Token { get; set; }

    /// <summary>When it ends, in ISO 8601.</summary>
    [JsonProperty("expiration")]
    public string Expiration { get; set; }

    /// <summary>Fields of the JSON that have no property here. They are kept and written back.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = new JObject();
}
