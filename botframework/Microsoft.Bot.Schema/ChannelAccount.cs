using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A person or a bot on a channel.</summary>
public class ChannelAccount
{
    /// <summary>Creates one with nothing set.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public ChannelAccount(string id = default, string name = default, string role = default, string aadObjectId = default)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The id on the channel.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>The name to show.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>The object id in Entra ID.</summary>
    [JsonProperty("aadObjectId")]
    public string AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    [JsonProperty("role")]
    public string Role { get; set; }

    /// <summary>Fields of the JSON that have no property here. They are kept and written back.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = new JObject();
}
