namespace Microsoft.Bot.Connector;

/// <summary>Fixed names of the Connector protocol.</summary>
public static class ConversationConstants
{
    /// <summary>The header that names the conversation of a reply, so that a channel can route it without reading it.</summary>
    public const string ConversationIdHttpHeaderName = "x-ms-conversation-id";
}
