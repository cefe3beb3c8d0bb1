namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>The promise to ask how a fix went that is being left to work.</summary>
/// <param name="Fix">The fix's id.</param>
/// <param name="Device">The device's id.</param>
/// <param name="At">When to ask.</param>
/// <param name="Zone">The time zone in which that was agreed, as in <see cref="PersonZone"/>.</param>
/// <param name="SetAt">When it was agreed.</param>
public sealed record CheckIn(string Fix, string Device, DateTimeOffset At, string Zone, DateTimeOffset SetAt)
{
    /// <summary>How often the person was asked already, and did not answer.</summary>
    public int Repeats { get; init; }

    /// <summary>Whether it is about what the clock shows, and not about time that goes by.</summary>
    public bool IsByClock { get; init; }

    /// <summary>Whether it reaches the person only while they have the conversation open.</summary>
    public bool IsOnlyHere { get; init; }

    /// <summary>Whether they named a time at which the fix can't have worked yet, and were told so.</summary>
    public bool IsPutOff { get; init; }
}
