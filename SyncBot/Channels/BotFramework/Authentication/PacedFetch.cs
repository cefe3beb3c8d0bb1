namespace SyncBot.Channels.BotFramework.Authentication;

/// <summary>Fetches one at a time and not too often, however many ask: who asks while one is under way waits for that one.</summary>
/// <param name="fetch">Fetches, and says whether it worked. It throws nothing.</param>
/// <param name="clock">What tells the time.</param>
internal sealed class PacedFetch(Func<Task<bool>> fetch, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly Lock door = new();
    private Task<bool> last = Task.FromResult(true);
    private DateTimeOffset? started;

    /// <summary>Fetches, unless that was done a moment ago. It goes on when nobody waits any longer.</summary>
    public Task RunAsync()
    {
        lock (door)
        {
            var now = clock.GetUtcNow();
            if (!last.IsCompleted || (started is { } at && (now - at).Duration() < (last.Result ? Pause : PauseAfterFailure))) return last;
            started = now;
            return last = Task.Run(fetch);
        }
    }
}
