using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation and who takes part.</summary>
public class ConversationMembers
{
    /// <summary>Creates one with nothing set.</summary>
    public ConversationMembers()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public ConversationMembers(string id = default, IList<ChannelAccount> members = default)
    {
        Id = id;
        Members = members;
    }

    /// <summary>The id of the conversation.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Who takes part.</summary>
    [JsonProperty("members")]
    public IList<ChannelAccount> Members { get; set; }
}
