using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams says about an activity beyond the protocol.</summary>
public class TeamsChannelData
{
    /// <summary>The channel of the team that it happened in.</summary>
    [JsonProperty("channel")]
    public ChannelInfo Channel { get; set; }

    /// <summary>What happened, such as <c>teamRenamed</c>.</summary>
    [JsonProperty("eventType")]
    public string EventType { get; set; }

    /// <summary>The team that it happened in; null in personal and group chats.</summary>
    [JsonProperty("team")]
    public TeamInfo Team { get; set; }

    /// <summary>How people are told of a message.</summary>
    [JsonProperty("notification")]
    public NotificationInfo Notification { get; set; }

    /// <summary>The organisation.</summary>
    [JsonProperty("tenant")]
    public TenantInfo Tenant { get; set; }

    /// <summary>Fields of the JSON that have no property here. They are kept and written back.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; }
}
