namespace SyncBot.Turns;

/// <summary>A lock that is held until this is disposed, and then until what still needs it has ended.</summary>
internal sealed class Baton(IDisposable held) : IDisposable
{
    private Task user = Task.CompletedTask;

    /// <summary>Holds the lock until this has ended too, however it ends.</summary>
    public void HoldFor(Task work) => user = work;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (user.IsCompleted) held.Dispose();
        else _ = FreeAfterAsync();
    }

    private async Task FreeAfterAsync()
    {
        await user.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        held.Dispose();
    }
}
