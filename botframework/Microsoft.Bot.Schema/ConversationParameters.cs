using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel is told to start a conversation.</summary>
public class ConversationParameters
{
    /// <summary>Creates one with nothing set.</summary>
    public ConversationParameters()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public ConversationParameters(
        bool? isGroup = default,
        ChannelAccount bot = default,
        IList<ChannelAccount> members = default,
        string topicName = default,
        Activity activity = default,
        object channelData = default,
        string tenantId = default)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    /// <summary>True for a group.</summary>
    [JsonProperty("isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary>The bot's account.</summary>
    [JsonProperty("bot")]
    public ChannelAccount Bot { get; set; }

    /// <summary>Who else takes part.</summary>
    [JsonProperty("members")]
    public IList<ChannelAccount> Members { get; set; }

    /// <summary>The topic, where the channel has one.</summary>
    [JsonProperty("topicName")]
    public string TopicName { get; set; }

    /// <summary>The first message, where the channel takes one.</summary>
    [JsonProperty("activity")]
    public Activity Activity { get; set; }

    /// <summary>What only this channel understands.</summary>
    [JsonProperty("channelData")]
    public object ChannelData { get; set; }

    /// <summary>The tenant to start it in.</summary>
    [JsonProperty("tenantId")]
    public string TenantId { get; set; }
}
