using SyncBot.Storage;
using SyncBot.Storage.Sealed;

namespace SyncBot.Retention;

/// <summary>Finishes what erasures have left: what failed, what a process began that has ended, and keys that somebody was reading next to.</summary>
internal sealed class ErasureWorker(Erasure erasure, INameStore names, TimeProvider clock, ILogger<ErasureWorker> log) : PeriodicWorker(Pause, clock, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public override async Task TakeDueAsync(CancellationToken cancellationToken)
    {
        await erasure.FinishAsync(cancellationToken);
        await names.ScrubAsync(cancellationToken);
    }
}
