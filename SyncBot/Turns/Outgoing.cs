using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Dialogs;

namespace SyncBot.Turns;

/// <summary>Holds back what a turn sends, and what it changes of what was sent before, until the turn is saved.</summary>
internal sealed class Outgoing
{
    private readonly List<Activity> held = [];
    private readonly HashSet<Activity> updates = [];
    private bool released;

    private Outgoing()
    {
    }

    /// <summary>What is held back, in order.</summary>
    public IReadOnlyList<Activity> Held => held;

    /// <summary>Begins to hold back. The SDK's own trace of the dialog state is dropped: it repeats the whole state with every turn.</summary>
    public static Outgoing Hold(ITurnContext turn)
    {
        var outgoing = new Outgoing();
        turn.OnSendActivities(async (_, activities, next) =>
        {
            if (outgoing.released) return await next();
            outgoing.held.AddRange(activities.Where(a => a.Type != ActivityTypes.Trace || a.ValueType == MoveTrace.ValueType));
            return [.. activities.Select(a => new ResourceResponse(a.Id ?? ""))];
        });
        turn.OnUpdateActivity(async (_, activity, next) =>
        {
            if (outgoing.released) return await next();
            outgoing.held.Add(activity);
            outgoing.updates.Add(activity);
            return new ResourceResponse(activity.Id);
        });
        return outgoing;
    }

    /// <summary>Sends this instead of what was held.</summary>
    public void Replace(Activity activity)
    {
        Clear();
        held.Add(activity);
    }

    /// <summary>Forgets what was held.</summary>
    public void Clear()
    {
        held.Clear();
        updates.Clear();
    }

    /// <summary>Sends at last, in order, and from now on nothing is held back. The answer to an invoke goes first of all, as somebody looks at a button that is waiting.</summary>
    public async Task ReleaseAsync(ITurnContext turn, IReadOnlyList<Activity> activities, CancellationToken cancellationToken)
    {
        released = true;
        var sends = new List<Activity>();
        foreach (var activity in activities.OrderBy(a => a.Type != ActivityTypesEx.InvokeResponse))
        {
            if (!updates.Contains(activity))
            {
                sends.Add(activity);
                continue;
            }

            await SendAsync(turn, sends, cancellationToken);
            await UpdateAsync(turn, activity, cancellationToken);
        }

        await SendAsync(turn, sends, cancellationToken);
    }

    private static async Task SendAsync(ITurnContext turn, List<Activity> activities, CancellationToken cancellationToken)
    {
        if (activities.Count > 0) await turn.SendActivitiesAsync([.. activities], cancellationToken);
        activities.Clear();
    }

    // What can't be changed is said anew, unless it was only to be tidied up or the person sees it in the answer to the invoke.
    private static async Task UpdateAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            await turn.UpdateActivityAsync(activity, cancellationToken);
        }
        catch (Exception failure) when (failure is ErrorResponseException or HttpRequestException)
        {
            if (activity.InputHint != InputHints.IgnoringInput && turn.Activity.Type != ActivityTypes.Invoke) await turn.SendActivityAsync(activity, cancellationToken);
        }
    }
}
