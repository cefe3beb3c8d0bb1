using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A channel of a team.</summary>
public class ChannelInfo
{
    /// <summary>Creates one with nothing set.</summary>
    public ChannelInfo()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public ChannelInfo(string id = default, string name = default)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The id, which is that of the channel's conversation.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>The name to show; null for the General channel.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary><c>standard</c>, <c>private</c> or <c>shared</c>.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }
}
