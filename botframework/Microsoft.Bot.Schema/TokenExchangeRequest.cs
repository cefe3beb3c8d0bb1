using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Asks a token service for an exchange.</summary>
public class TokenExchangeRequest
{
    /// <summary>Creates one with nothing set.</summary>
    public TokenExchangeRequest()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public TokenExchangeRequest(string uri = default, string token = default)
    {
        Uri = uri;
        Token = token;
    }

    /// <summary>What the wanted token is for.</summary>
    [JsonProperty("uri")]
    public string Uri { get; set; }

    /// <summary>The token that is offered.</summary>
    [JsonProperty("token")]
    public string Token { get; set; }
}
