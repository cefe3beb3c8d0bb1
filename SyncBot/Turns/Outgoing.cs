using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Dialogs;

namespace SyncBot.Turns;

/// <summary>Holds back what a turn sends until the turn is saved.</summary>
internal sealed class Outgoing
{
    private readonly List<Activity> held = [];
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
        return outgoing;
    }

    /// <summary>Sends this instead of what was held.</summary>
    public void Replace(Activity activity)
    {
        held.Clear();
        held.Add(activity);
    }

    /// <summary>Sends what was held, in order.</summary>
    public async Task ReleaseAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        released = true;
        if (held.Count > 0) await turn.SendActivitiesAsync([.. held], cancellationToken);
    }
}
