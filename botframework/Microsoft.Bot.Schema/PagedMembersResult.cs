using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A page of the members of a conversation.</summary>
public class PagedMembersResult
{
    /// <summary>Creates one with nothing set.</summary>
    public PagedMembersResult()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public PagedMembersResult(string continuationToken = default, IList<ChannelAccount> members = default)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    /// <summary>Asks for the next page; empty on the last.</summary>
    [JsonProperty("continuationToken")]
    public string ContinuationToken { get; set; }

    /// <summary>The members.</summary>
    [JsonProperty("members")]
    public IList<ChannelAccount> Members { get; set; }
}
