using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A page of conversations.</summary>
public class ConversationsResult
{
    /// <summary>Creates one with nothing set.</summary>
    public ConversationsResult()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public ConversationsResult(string continuationToken = default, IList<ConversationMembers> conversations = default)
    {
        ContinuationToken = continuationToken;
        Conversations = conversations;
    }

    /// <summary>Asks for the next page; empty on the last.</summary>
    [JsonProperty("continuationToken")]
    public string ContinuationToken { get; set; }

    /// <summary>The conversations.</summary>
    [JsonProperty("conversations")]
    public IList<ConversationMembers> Conversations { get; set; }
}
