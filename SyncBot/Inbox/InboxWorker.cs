using SyncBot.Outbox;
using SyncBot.Storage;
using SyncBot.Turns;

namespace SyncBot.Inbox;

/// <summary>Takes the turns that were kept: those that took too long, and those of a process that has ended since. One that was saved after all is known, and has no second effect.</summary>
internal sealed class InboxWorker(IInbox inbox, IEnumerable<ITurnDoor> doors, TimeProvider clock, ILogger<InboxWorker> log) : PeriodicWorker(Pause, clock, log)
{
    // Conversations.
    private const int MostAtOnce = 64;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, ITurnDoor> doors = doors.ToDictionary(d => d.Name);

    // What is under way in each conversation. One that waits keeps no other waiting.
    private readonly Dictionary<string, Task> underWay = [];

    /// <inheritdoc/>
    public override async Task TakeDueAsync(CancellationToken cancellationToken)
    {
        foreach (var (conversation, _) in underWay.Where(u => u.Value.IsCompleted).ToList()) underWay.Remove(conversation);
        foreach (var turns in (await inbox.ClaimAsync(Clock.GetUtcNow(), MostAtOnce, cancellationToken)).GroupBy(t => t.Conversation))
        {
            underWay[turns.Key] = TakeAsync(turns, underWay.GetValueOrDefault(turns.Key, Task.CompletedTask), cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await base.ExecuteAsync(stoppingToken);
        }
        finally
        {
            await Task.WhenAll(underWay.Values);
        }
    }

    // None overtakes one that could not be taken.
    private async Task TakeAsync(IEnumerable<KeptTurn> turns, Task before, CancellationToken cancellationToken)
    {
        await before;
        foreach (var turn in turns)
        {
            if (!await TakeAsync(turn, cancellationToken)) return;
        }
    }

    private async Task<bool> TakeAsync(KeptTurn turn, CancellationToken cancellationToken)
    {
        try
        {
            var isTaken = doors.TryGetValue(turn.Carrier, out var door) && await door.TakeAsync(ActivityJson.Read(turn.Activity), cancellationToken);
            if (!isTaken) Log.LogError("A turn that takes long is dropped: who has begun it can't be reached that way any more.");
            await inbox.DoneAsync(turn.Key, CancellationToken.None);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.LogWarning(failure, "A turn that takes long could not be saved; it is tried again.");
        }
        catch (OperationCanceledException)
        {
            // The next process takes it.
            await inbox.GiveBackAsync(turn.Key, CancellationToken.None);
        }

        return false;
    }
}
