using SyncBot.Storage;
using SyncBot.Storage.Sealed;
using SyncBot.Turns;

namespace SyncBot.Retention;

/// <summary>
/// Forgets what nobody has touched for as long as it is kept, key and all, and names under which nothing is kept any more. What it
/// forgets is locked, so that no turn is under way there.
/// </summary>
internal sealed class RetentionWorker(RetentionSettings settings, INameStore names, ITraces traces, Erasure erasure, IConversationLocks locks, TimeProvider clock, ILogger<RetentionWorker> log)
    : PeriodicWorker(Pause, clock, log)
{
    private const int MostAtOnce = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    // Answers to what was delivered again are kept under a person's key alone.
    private static readonly TimeSpan NameKept = Delivery.Kept + TimeSpan.FromDays(1);

    private DateTimeOffset Now => Clock.GetUtcNow();

    /// <inheritdoc/>
    public override async Task TakeDueAsync(CancellationToken cancellationToken)
    {
        await traces.TidyAsync(Now, settings.Records, cancellationToken);
        await ForgetExpiredAsync(cancellationToken);
        await ForgetNamesAsync(cancellationToken);
    }

    private async Task ForgetExpiredAsync(CancellationToken cancellationToken)
    {
        while (await traces.ExpiredAsync(Now - settings.Conversations, Now - settings.Cases, MostAtOnce, cancellationToken) is { Count: > 0 } expired)
        {
            foreach (var (id, alias) in await names.BehindAsync(expired, cancellationToken))
            {
                using var alone = await locks.EnterAsync(alias.Name, cancellationToken);
                if (await traces.IsExpiredAsync(id, Now - settings.Conversations, Now - settings.Cases, cancellationToken)) await names.CondemnAsync([id], cancellationToken);
            }

            // What stands under no name is nobody's.
            var known = await names.BehindAsync(expired, cancellationToken);
            await traces.RemoveAsync([.. expired.Where(id => !known.ContainsKey(id))], cancellationToken);
            await erasure.FinishAsync(cancellationToken);
        }
    }

    private async Task ForgetNamesAsync(CancellationToken cancellationToken)
    {
        for (var after = ""; await names.OldAsync(after, Now - NameKept, MostAtOnce, cancellationToken) is { Count: > 0 } old; after = old[^1].Id)
        {
            var present = await traces.PresentAsync([.. old.Select(o => o.Id)], cancellationToken);
            foreach (var alias in old.ExceptBy(present, o => o.Id))
            {
                using var alone = await locks.EnterAsync(alias.Name, cancellationToken);
                if ((await traces.PresentAsync([alias.Id], cancellationToken)).Count == 0) await names.CondemnAsync([alias.Id], cancellationToken);
            }

            await erasure.FinishAsync(cancellationToken);
        }
    }
}
