using System.Globalization;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Storage;
using SyncBot.Turns;

namespace SyncBot.FollowUps;

/// <summary>
/// Begins the turns that are due, a few at a time so that those who write are not kept waiting. What a turn was for is settled when it is saved;
/// a turn that is begun twice, here or on two nodes, is found by its key and asks once.
/// </summary>
internal sealed class FollowUpWorker(IFollowUpStore store, IEnumerable<ITurnDoor> doors, IPhoneStore phones, TimeProvider clock, ILogger<FollowUpWorker> log) : PeriodicWorker(Pause, clock, log)
{
    private const int MostTogether = 8;
    private const int MostAtOnce = 32;
    private const int MostAttempts = 12;
    private const int MostDoublings = 7;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);

    // Far longer than a batch takes. Another node goes on after it with what a node had that is gone.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, ITurnDoor> doors = doors.ToDictionary(d => d.Name);

    /// <inheritdoc/>
    public override async Task TakeDueAsync(CancellationToken cancellationToken)
    {
        while (await store.ClaimAsync(Clock.GetUtcNow(), MostAtOnce, Lease, cancellationToken) is { Count: > 0 } claimed)
        {
            await Parallel.ForEachAsync(claimed, new ParallelOptions { MaxDegreeOfParallelism = MostTogether }, async (one, _) => await TakeAsync(one, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    // A turn that has begun is seen through. If it has asked, it has put off or removed the follow-up itself, and the rest here changes nothing. What has not begun when the host ends is given back.
    private async Task TakeAsync(ClaimedFollowUp claimed, CancellationToken cancellationToken)
    {
        try
        {
            if (cancellationToken.IsCancellationRequested) await store.PutOffAsync(claimed, Clock.GetUtcNow(), CancellationToken.None);
            else if (await phones.IsOptedOutAsync(claimed.What.Person, CancellationToken.None)) await DropAsync(claimed, "they want no messages");
            else if (claimed.Attempts >= MostAttempts) await DropAsync(claimed, "it was tried too often");
            else if (await BeginAsync(claimed)) await PutOffAsync(claimed);
            else await DropAsync(claimed, "they can't be reached that way any more");
        }
        catch (Exception failure)
        {
            Log.LogWarning(failure, "A person could not be asked; it is tried again.");
            await PutOffAsync(claimed);
        }
    }

    private async Task<bool> BeginAsync(ClaimedFollowUp claimed)
    {
        var (name, reference) = WayBack.Read(claimed.What.Address);
        if (!doors.TryGetValue(name, out var door)) return false;
        var due = reference.GetContinuationActivity();
        due.Name = MainDialog.CheckIn;
        due.RelatesTo = null;
        due.Timestamp = Clock.GetUtcNow();
        due.Id = string.Create(CultureInfo.InvariantCulture, $"followups/{claimed.What.CaseId}/{claimed.What.Due.ToUnixTimeMilliseconds()}/{claimed.Attempts}");
        return await door.TakeAsync(due, CancellationToken.None);
    }

    private Task PutOffAsync(ClaimedFollowUp claimed) =>
        store.PutOffAsync(claimed, Clock.GetUtcNow() + FirstWait * Math.Pow(2, Math.Min(claimed.Attempts, MostDoublings)), CancellationToken.None);

    private Task DropAsync(ClaimedFollowUp claimed, string reason)
    {
        Log.LogWarning("A person is not asked as was agreed: {Reason}.", reason);
        return store.DropAsync(claimed, CancellationToken.None);
    }
}
