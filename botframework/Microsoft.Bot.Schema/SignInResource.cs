using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a person can sign in.</summary>
public class SignInResource
{
    /// <summary>Creates one with nothing set.</summary>
    public SignInResource()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public SignInResource(string signInLink = default, TokenExchangeResource tokenExchangeResource = default)
    {
        SignInLink = signInLink;
        TokenExchangeResource = tokenExchangeResource;
    }

    /// <summary>The address to sign in at.</summary>
    [JsonProperty("signInLink")]
    public string SignInLink { get; set; }

    /// <summary>What a token must be for, to be exchanged without asking.</summary>
    [JsonProperty("tokenExchangeResource")]
    public TokenExchangeResource TokenExchangeResource { get; set; }

    /// <summary>Where a token can be posted.</summary>
    [JsonProperty("tokenPostResource")]
    public TokenPostResource TokenPostResource { get; set; }
}
