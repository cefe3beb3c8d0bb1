namespace SyncBot;

/// <summary>Takes what is due, in rounds that are a pause apart. A round that fails takes none of the later ones along.</summary>
internal abstract class PeriodicWorker(TimeSpan pause, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>The time.</summary>
    protected TimeProvider Clock => clock;

    /// <summary>Where to log.</summary>
    protected ILogger Log => log;

    /// <summary>One round.</summary>
    public abstract Task TakeDueAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, clock);
        try
        {
            do await TakeRoundAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Or the host would call it a failure when it can't start.
        }
    }

    private async Task TakeRoundAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TakeDueAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "What is due can't be taken at the moment; it is kept.");
        }
    }
}
