using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The conversation that a channel has started.</summary>
public class ConversationResourceResponse
{
    /// <summary>Creates one with nothing set.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public ConversationResourceResponse(string activityId = default, string serviceUrl = default, string id = default)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>The id of the first message, if there was one.</summary>
    [JsonProperty("activityId")]
    public string ActivityId { get; set; }

    /// <summary>Where to send what follows.</summary>
    [JsonProperty("serviceUrl")]
    public string ServiceUrl { get; set; }

    /// <summary>The id of the conversation.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }
}
