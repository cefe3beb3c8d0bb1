using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person or a bot in Teams.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    /// <summary>The given name.</summary>
    [JsonProperty("givenName")]
    public string GivenName { get; set; }

    /// <summary>The family name.</summary>
    [JsonProperty("surname")]
    public string Surname { get; set; }

    /// <summary>The e-mail address.</summary>
    [JsonProperty("email")]
    public string Email { get; set; }

    /// <summary>The name to sign in with.</summary>
    [JsonProperty("userPrincipalName")]
    public string UserPrincipalName { get; set; }

    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    [JsonProperty("userRole")]
    public string UserRole { get; set; }

    /// <summary>The organisation that the person belongs to.</summary>
    [JsonProperty("tenantId")]
    public string TenantId { get; set; }

    /// <summary>The name that lists of members have for <see cref="ChannelAccount.AadObjectId"/>.</summary>
    [JsonProperty("objectId")]
    private string ObjectId
    {
        get => AadObjectId;
        set => AadObjectId = value;
    }
}
