namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>One thing that happened in a case. Events are only ever added, except that "back" takes the last round away.</summary>
/// <param name="Round">The message of the case that brought it, counted from 1.</param>
public abstract record CaseEvent(int Round)
{
    /// <summary>A fact became known.</summary>
    /// <param name="Round">See <see cref="CaseEvent"/>.</param>
    /// <param name="Fact">The fact.</param>
    /// <param name="Device">The device it is about, or null if it is shared by all.</param>
    public sealed record Learned(int Round, Fact Fact, string? Device) : CaseEvent(Round);

    /// <summary>The person's words point to a cause, and tell nothing that would say so by itself.</summary>
    /// <param name="Round">See <see cref="CaseEvent"/>.</param>
    /// <param name="Cause">The cause's id.</param>
    public sealed record Suspected(int Round, string Cause) : CaseEvent(Round);

    /// <summary>A question was put and not answered: "I don't know", or skipped.</summary>
    /// <param name="Round">See <see cref="CaseEvent"/>.</param>
    /// <param name="Question">The question's id.</param>
    /// <param name="Device">The device it was about.</param>
    public sealed record Unanswered(int Round, string Question, string Device) : CaseEvent(Round);

    /// <summary>A fix was tried, or an attempt got its outcome.</summary>
    /// <param name="Round">See <see cref="CaseEvent"/>.</param>
    /// <param name="Attempt">The attempt as it now stands.</param>
    public sealed record Tried(int Round, Attempt Attempt) : CaseEvent(Round);

    /// <summary>The person talks about another device from here on.</summary>
    /// <param name="Round">See <see cref="CaseEvent"/>.</param>
    /// <param name="Device">The device's id.</param>
    public sealed record Turned(int Round, string Device) : CaseEvent(Round);

    /// <summary>The person meant another device all along: what was told of the one looked at so far is about this one.</summary>
    /// <param name="Round">See <see cref="CaseEvent"/>.</param>
    /// <param name="Device">The device's id.</param>
    public sealed record Meant(int Round, string Device) : CaseEvent(Round);

    /// <summary>The banner is gone, whatever did it.</summary>
    /// <param name="Round">See <see cref="CaseEvent"/>.</param>
    public sealed record Cleared(int Round) : CaseEvent(Round);

    /// <summary>A person is needed.</summary>
    /// <param name="Round">See <see cref="CaseEvent"/>.</param>
    /// <param name="Reason">The reason's id.</param>
    public sealed record PersonNeeded(int Round, string Reason) : CaseEvent(Round);

    /// <summary>The person wants no more of it.</summary>
    /// <param name="Round">See <see cref="CaseEvent"/>.</param>
    public sealed record Stopped(int Round) : CaseEvent(Round);

    /// <summary>A case that had ended goes on.</summary>
    /// <param name="Round">See <see cref="CaseEvent"/>.</param>
    public sealed record Reopened(int Round) : CaseEvent(Round);

    /// <summary>The person wrote something for whoever takes over.</summary>
    /// <param name="Round">See <see cref="CaseEvent"/>.</param>
    /// <param name="Text">What they wrote, without secrets.</param>
    public sealed record Noted(int Round, string Text) : CaseEvent(Round);
}
