using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The id that a channel gave to what was sent.</summary>
public class ResourceResponse
{
    /// <summary>Creates one with nothing set.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public ResourceResponse(string id = default)
    {
        Id = id;
    }

    /// <summary>The id.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }
}
