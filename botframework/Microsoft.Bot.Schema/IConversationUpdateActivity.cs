using System.Collections.Generic;

namespace Microsoft.Bot.Schema;

/// <summary>Members or properties of the conversation changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Who came.</summary>
    IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>Who left.</summary>
    IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>The new topic.</summary>
    string TopicName { get; set; }

    /// <summary>True if newcomers see what was said before.</summary>
    bool? HistoryDisclosed { get; set; }
}
