using SyncBot.Dialogs.Replies;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>What became of a message.</summary>
public abstract record Heard
{
    /// <summary>It moved the case: there is another move to say.</summary>
    public sealed record Moved : Heard;

    /// <summary>It is answered, and the pending move stays.</summary>
    /// <param name="Reply">The answer.</param>
    public sealed record Aside(Reply Reply) : Heard
    {
        /// <summary>Whether it told the case something all the same.</summary>
        public bool Told { get; init; }

        /// <summary>Whether it settled when to ask, so that it led somewhere.</summary>
        public bool Arranged { get; init; }
    }

    /// <summary>The person wants to be reminded elsewhere, and the pending move stays.</summary>
    /// <param name="InCalendar">Whether by a calendar, and not by text message.</param>
    public sealed record Elsewhere(bool InCalendar) : Heard;

    /// <summary>It is answered with nothing else beside it, and the pending move stays.</summary>
    /// <param name="Reply">The answer.</param>
    public sealed record Alone(Reply Reply) : Heard;

    /// <summary>Everything about the person is to be forgotten.</summary>
    public sealed record Forgotten : Heard;

    /// <summary>The pending move is to be said again, whole.</summary>
    public sealed record Again : Heard;
}
