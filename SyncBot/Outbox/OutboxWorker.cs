using SyncBot.Storage;
using SyncBot.Turns;

namespace SyncBot.Outbox;

/// <summary>Sends what the turns could not: because their channel put it off, or because the process ended in between, here or on another node.</summary>
internal sealed class OutboxWorker(IOutbox outbox, Postman postman, IConversationLocks locks, TimeProvider clock, ILogger<OutboxWorker> log) : BackgroundService
{
    private const int MostTogether = 16;
    private const int MostAtOnce = 256;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Sends what is due.</summary>
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        var due = await outbox.DueAsync(clock.GetUtcNow(), MostAtOnce, cancellationToken);
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = MostTogether, CancellationToken = cancellationToken }, SendAsync);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(failure, "What waits to be sent can't be sent at the moment; it is kept.");
            }
        }
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
            log.LogWarning(failure, "What waits in a conversation can't be sent at the moment; it is kept.");
        }
    }
}
