using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team.</summary>
public class TeamInfo
{
    /// <summary>Creates one with nothing set.</summary>
    public TeamInfo()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public TeamInfo(string id = default, string name = default)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The id in Teams, which is that of its General channel's conversation.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>The name to show.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>The id of the group in Entra ID.</summary>
    [JsonProperty("aadGroupId")]
    public string AadGroupId { get; set; }
}
