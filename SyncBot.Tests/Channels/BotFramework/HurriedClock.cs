namespace SyncBot.Tests.Channels.BotFramework;

/// <summary>A clock whose waits are over at once; it keeps how long they would have been.</summary>
internal sealed class HurriedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>How long was waited.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero) Waits.Add(dueTime);
        return base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? TimeSpan.Zero : dueTime, period);
    }
}
