using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Whether a user has a token.</summary>
public class TokenStatus
{
    /// <summary>Creates one with nothing set.</summary>
    public TokenStatus()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public TokenStatus(
        string channelId = default,
        string connectionName = default,
        bool? hasToken = default,
        string serviceProviderDisplayName = default)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        HasToken = hasToken;
        ServiceProviderDisplayName = serviceProviderDisplayName;
    }

    /// <summary>The channel it belongs to.</summary>
    [JsonProperty("channelId")]
    public string ChannelId { get; set; }

    /// <summary>The connection it is for.</summary>
    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    /// <summary>True if there is one.</summary>
    [JsonProperty("hasToken")]
    public bool? HasToken { get; set; }

    /// <summary>The name of the service to show.</summary>
    [JsonProperty("serviceProviderDisplayName")]
    public string ServiceProviderDisplayName { get; set; }
}
