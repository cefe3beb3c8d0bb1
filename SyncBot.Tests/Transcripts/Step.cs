namespace SyncBot.Tests.Transcripts;

/// <summary>Something that happens on the side of the person.</summary>
/// <param name="Script">The lines of the script, as they stand.</param>
internal abstract record Step(string Script)
{
    /// <summary>Words are typed.</summary>
    /// <param name="Script">The lines of the script.</param>
    /// <param name="Text">What is sent; empty for a message without words.</param>
    public sealed record Types(string Script, string Text) : Step(Script);

    /// <summary>A button is pressed.</summary>
    /// <param name="Script">The lines of the script.</param>
    /// <param name="Label">What stands on it.</param>
    /// <param name="OnEarlierCard">Whether it is on a card before the last one that has buttons.</param>
    public sealed record Presses(string Script, string Label, bool OnEarlierCard) : Step(Script);

    /// <summary>Time goes by.</summary>
    /// <param name="Script">The lines of the script.</param>
    /// <param name="Time">How much.</param>
    public sealed record Waits(string Script, TimeSpan Time) : Step(Script);

    /// <summary>The same person goes to another conversation of the same channel.</summary>
    /// <param name="Script">The lines of the script.</param>
    public sealed record GoesElsewhere(string Script) : Step(Script);

    /// <summary>It goes on by another channel, which knows the person by another name.</summary>
    /// <param name="Script">The lines of the script.</param>
    /// <param name="Channel">The channel's id.</param>
    public sealed record ChangesChannel(string Script, string Channel) : Step(Script);

    /// <summary>The chat is opened, and nothing said yet.</summary>
    /// <param name="Script">The lines of the script.</param>
    public sealed record Opens(string Script) : Step(Script);

    /// <summary>The moment has come at which the bot may ask by itself.</summary>
    /// <param name="Script">The lines of the script.</param>
    public sealed record ChecksIn(string Script) : Step(Script);

    /// <summary>The host is stopped and started again.</summary>
    /// <param name="Script">The lines of the script.</param>
    public sealed record Restarts(string Script) : Step(Script);
}
