namespace SyncBot.Dialogs.Replies;

/// <summary>What a channel can do. Nothing here says which channel it is.</summary>
/// <param name="Cards">Whether it shows Adaptive Cards.</param>
/// <param name="Markdown">Whether it renders bold text in messages.</param>
public sealed record ChannelProfile(bool Cards, bool Markdown)
{
    /// <summary>Whether it shows beside the conversation where the case stands on the ladder.</summary>
    public bool Progress { get; init; }

    /// <summary>Whether it shows what many reply, until something was replied.</summary>
    public bool Suggestions { get; init; }

    /// <summary>Cards with buttons.</summary>
    public static ChannelProfile Rich { get; } = new(Cards: true, Markdown: true);

    /// <summary>Nothing but text.</summary>
    public static ChannelProfile Plain { get; } = new(Cards: false, Markdown: false);
}
