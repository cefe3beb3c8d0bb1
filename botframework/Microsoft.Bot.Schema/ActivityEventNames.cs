namespace Microsoft.Bot.Schema;

/// <summary>Names of events that an adapter raises on the bot's own behalf.</summary>
public static class ActivityEventNames
{
    /// <summary>The bot speaks in a conversation that exists.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The bot has started a conversation.</summary>
    public const string CreateConversation = "CreateConversation";
}
