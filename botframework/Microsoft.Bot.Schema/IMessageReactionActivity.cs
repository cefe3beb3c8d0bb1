using System.Collections.Generic;

namespace Microsoft.Bot.Schema;

/// <summary>Reactions to a message were added or removed.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>Those that were added.</summary>
    IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>Those that were removed.</summary>
    IList<MessageReaction> ReactionsRemoved { get; set; }
}
