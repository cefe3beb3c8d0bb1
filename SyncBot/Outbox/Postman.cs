using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Bot.Schema;
using SyncBot.Storage;
using SyncBot.Telemetry;

namespace SyncBot.Outbox;

/// <summary>
/// Sends what waits in the store: in order for each conversation, at least once, and again only what its channel has certainly not got.
/// Whoever calls holds the lock of the conversation.
/// </summary>
internal sealed class Postman(IOutbox outbox, IEnumerable<ICarrier> carriers, TimeProvider clock, ILogger<Postman> log)
{
    // With the longest wait between them it takes a day to give up.
    private const int MostAttempts = 1440;
    private const int MostDoublings = 6;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, ICarrier> carriers = carriers.ToDictionary(c => c.Name);

    // What became of sends that the store could not be told of yet. Nothing is sent again for that.
    private readonly ConcurrentDictionary<long, Carried> untold = new();

    /// <summary>Sends what waits in a conversation, as far as it may be sent now.</summary>
    /// <returns>Whether all of it has got to its channel.</returns>
    public async Task<bool> SendAsync(string conversation, CancellationToken cancellationToken)
    {
        var all = true;
        while (await outbox.NextAsync(conversation, cancellationToken) is { } next)
        {
            if (next.Attempts > 0 && next.Due > clock.GetUtcNow()) return false;
            if (!untold.TryGetValue(next.Id, out var carried)) untold[next.Id] = carried = await CarryAsync(next.What);
            switch (carried)
            {
                case Carried.Taken taken:
                    await outbox.SentAsync(next, taken.Id ?? next.What.Target, CancellationToken.None);
                    break;
                case Carried.NotNow { Reason: var reason, Wait: var wait } when next.Attempts < MostAttempts:
                    log.LogWarning("Something could not be sent by {Carrier} ({Reason}); it is tried again.", next.What.Carrier, reason);
                    Instruments.DeliveryFailed(next.What.Carrier);
                    await outbox.PutOffAsync(next, clock.GetUtcNow() + Later(wait, next.Attempts), CancellationToken.None);
                    untold.TryRemove(next.Id, out _);
                    return false;
                case Carried.Refused when next.What.Kind is SendKind.Change:
                    await outbox.SentAsync(next, next.What.Target, CancellationToken.None);
                    break;
                case var failed:
                    all = false;
                    await GiveUpAsync(next, ReasonOf(failed));
                    break;
            }

            untold.TryRemove(next.Id, out _);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return all;
    }

    private static string ReasonOf(Carried failed) => failed switch
    {
        Carried.Unknown { Reason: var reason } => $"It may have been sent or not: {reason}",
        Carried.NotNow { Reason: var reason } => $"It was tried for too long: {reason}",
        _ => ((Carried.Refused)failed).Reason,
    };

    private static TimeSpan Later(TimeSpan? asked, int attempts)
    {
        var usual = FirstWait * Math.Pow(2, Math.Min(attempts, MostDoublings));
        if (usual > LongestWait) usual = LongestWait;
        return asked > usual ? asked.Value : usual;
    }

    // One that can't be read, or that a carrier stumbles over, must not keep what comes after it. What the store can't do just now is tried again.
    private async Task<Carried> CarryAsync(Send send)
    {
        if (!carriers.TryGetValue(send.Carrier, out var carrier)) return new Carried.Refused($"There is no '{send.Carrier}' here any more.");
        if (Read(send) is not { } activity) return new Carried.Refused("What was kept can't be read.");
        try
        {
            return await CarryAsync(carrier, activity, send);
        }
        catch (Exception failure) when (failure is not (DbException or OperationCanceledException))
        {
            log.LogError(failure, "{Carrier} failed.", send.Carrier);
            return new Carried.Unknown($"'{send.Carrier}' failed ({failure.GetType().Name}).");
        }
    }

    private Activity? Read(Send send)
    {
        try
        {
            return ActivityJson.Read(send.Activity);
        }
        catch (Exception unreadable)
        {
            // What it is about stays out of the log.
            log.LogError("Something that was to be sent can't be read ({Reason}).", unreadable.GetType().Name);
            return null;
        }
    }

    // What is to be changed may never have got there, and what can't be changed may still be said anew.
    private static async Task<Carried> CarryAsync(ICarrier carrier, Activity activity, Send send)
    {
        activity.Id = send.Target;
        var carried = send.Kind is SendKind.New ? await carrier.CarryAsync(activity, SendKind.New)
            : SendKey.Is(send.Target) ? new Carried.Refused("What it changes was never sent.")
            : await carrier.CarryAsync(activity, send.Kind) is var changed && changed is Carried.Unknown { Reason: var reason } ? new Carried.NotNow(reason) : changed;
        if (carried is not Carried.Refused || send.Kind is not SendKind.ChangeOrNew) return carried;
        activity.Id = null;
        return await carrier.CarryAsync(activity, SendKind.New);
    }

    private async Task GiveUpAsync(WaitingSend send, string reason)
    {
        log.LogError("Dead letter {Id}: {Reason}", send.Id, reason);
        Instruments.DeliveryFailed(send.What.Carrier);
        await outbox.GiveUpAsync(send, reason, clock.GetUtcNow(), CancellationToken.None);
    }
}
