namespace Microsoft.Bot.Schema;

/// <summary>Kinds of activity: the values of <see cref="Activity.Type"/>.</summary>
public static class ActivityTypes
{
    /// <summary>The bot was added to a person's contacts, or removed.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>Members or properties of the conversation changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>Something happened that is no message.</summary>
    public const string Event = "event";

    /// <summary>Outgoing only: the adapter waits for <see cref="Activity.Value"/> milliseconds, an <see cref="int"/>.</summary>
    public const string Delay = "delay";

    /// <summary>The person asks for everything stored about them to be deleted.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>The conversation passes to somebody else.</summary>
    public const string Handoff = "handoff";

    /// <summary>The bot was installed in a part of the channel, or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A request that waits for an answer of its own.</summary>
    public const string Invoke = "invoke";

    /// <summary>Something said.</summary>
    public const string Message = "message";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Reactions to a message were added or removed.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A private suggestion about another's message.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>What a developer may see and a user may not.</summary>
    public const string Trace = "trace";

    /// <summary>The sender is busy answering.</summary>
    public const string Typing = "typing";

    /// <summary>A request to do something.</summary>
    public const string Command = "command";

    /// <summary>The outcome of a command.</summary>
    public const string CommandResult = "commandResult";
}
