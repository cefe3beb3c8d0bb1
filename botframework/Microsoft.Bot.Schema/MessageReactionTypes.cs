namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="MessageReaction.Type"/>.</summary>
public static class MessageReactionTypes
{
    /// <summary>Liked.</summary>
    public const string Like = "like";

    /// <summary>Seconded.</summary>
    public const string PlusOne = "plusOne";
}
