using SyncBot.Dialogs.Replies;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>What became of a message.</summary>
public abstract record Heard
{
    /// <summary>It moved the case: the next move may be another.</summary>
    public sealed record Moved : Heard;

    /// <summary>It is answered on the side, and the pending move stays.</summary>
    /// <param name="Reply">The answer.</param>
    public sealed record Aside(Reply Reply) : Heard;

    /// <summary>It told nothing.</summary>
    public sealed record Nothing : Heard;
}
