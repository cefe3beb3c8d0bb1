using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An organisation.</summary>
public class TenantInfo
{
    /// <summary>Creates one with nothing set.</summary>
    public TenantInfo()
    {
    }

    /// <summary>Creates one with the value given.</summary>
    public TenantInfo(string id = default)
    {
        Id = id;
    }

    /// <summary>The id in Entra ID.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }
}
