namespace Microsoft.Bot.Schema;

/// <summary>Why a conversation ended: values of <see cref="Activity.Code"/>.</summary>
public static class EndOfConversationCodes
{
    /// <summary>Not said.</summary>
    public const string Unknown = "unknown";

    /// <summary>All that was wanted is done.</summary>
    public const string CompletedSuccessfully = "completedSuccessfully";

    /// <summary>The person called it off.</summary>
    public const string UserCancelled = "userCancelled";

    /// <summary>The bot did not answer in time.</summary>
    public const string BotTimedOut = "botTimedOut";

    /// <summary>The bot sent what the channel cannot read.</summary>
    public const string BotIssuedInvalidMessage = "botIssuedInvalidMessage";

    /// <summary>The channel broke down.</summary>
    public const string ChannelFailed = "channelFailed";
}
