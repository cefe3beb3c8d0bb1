using SyncBot.Storage;
using SyncBot.Turns;

namespace SyncBot.Outbox;

/// <summary>Sends what the turns could not: because their channel put it off, or because the process ended in between, here or on another node.</summary>
internal sealed class OutboxWorker(IOutbox outbox, Postman postman, IConversationLocks locks, TimeProvider clock, ILogger<OutboxWorker> log) : PeriodicWorker(Pause, clock, log)
{
    private const int MostTogether = 16;
    private const int MostAtOnce = 256;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override async Task TakeDueAsync(CancellationToken cancellationToken)
    {
        var due = await outbox.DueAsync(Clock.GetUtcNow(), MostAtOnce, cancellationToken);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = MostTogether, CancellationToken = cancellationToken }, SendAsync);
    }

    // One that fails keeps no other waiting.
    private async ValueTask SendAsync(string conversation, CancellationToken cancellationToken)
    {
        try
        {
            using var held = await locks.EnterAsync(conversation, cancellationToken);
            await postman.SendAsync(conversation, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.LogWarning(failure, "What waits in a conversation can't be sent at the moment; it is kept.");
        }
    }
}
