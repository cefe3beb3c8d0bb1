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

    /// <summary>Whether what was sent can be changed afterwards, so that one card moves on with the case.</summary>
    public bool InPlace { get; init; }

    /// <summary>Whether what the bot says by itself finds the person.</summary>
    public Reach Reach { get; init; } = Reach.Anywhere;

    /// <summary>Whether a message makes a phone ring, so that none is sent by itself at night.</summary>
    public bool Rings { get; init; }

    /// <summary>Whether others read along.</summary>
    public bool IsShared { get; init; }

    /// <summary>In how many segments of the mobile network a message may be sent; 0 where length does not matter. See <see cref="Gsm7"/>.</summary>
    public int MostSegments { get; init; }

    /// <summary>Whether messages come to people's phones under the law of text messages: the first says who writes and how to stop it, and words such as STOP belong to the carrier.</summary>
    public bool HasStopWords { get; init; }

    /// <summary>Whether what is said is short, and the rest comes on demand.</summary>
    public bool IsShort => MostSegments > 0;

    /// <summary>Cards with buttons.</summary>
    public static ChannelProfile Rich { get; } = new(Cards: true, Markdown: true);

    /// <summary>Nothing but text.</summary>
    public static ChannelProfile Plain { get; } = new(Cards: false, Markdown: false);

    /// <summary>Text messages on a phone. Two segments are 306 characters, below the 320 that every carrier takes whole.</summary>
    public static ChannelProfile TextMessages { get; } = Plain with { MostSegments = 2, HasStopWords = true, Rings = true };
}
