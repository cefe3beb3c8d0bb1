using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a token must be for, to be exchanged without asking.</summary>
public class TokenExchangeResource
{
    /// <summary>Creates one with nothing set.</summary>
    public TokenExchangeResource()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public TokenExchangeResource(string id = default, string uri = default, string providerId = default)
    {
        Id = id;
        Uri = uri;
        ProviderId = providerId;
    }

    /// <summary>The id of the exchange.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>What the token must be for.</summary>
    [JsonProperty("uri")]
    public string Uri { get; set; }

    /// <summary>The identity provider.</summary>
    [JsonProperty("providerId")]
    public string ProviderId { get; set; }
}
