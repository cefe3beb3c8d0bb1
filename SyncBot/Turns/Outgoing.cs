using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Outbox;
using SyncBot.Storage;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace SyncBot.Turns;

/// <summary>
/// Holds back what a turn says, and what it changes of what was said before, until the turn is saved. What goes its own way is saved with
/// the turn and sent from there; the rest is the answer to the request, or is read from the store.
/// </summary>
internal sealed class Outgoing
{
    private readonly List<Activity> held = [];
    private readonly HashSet<Activity> updates = [];
    private readonly Activity incoming;
    private readonly Mail? mail;
    private bool released;

    private Outgoing(Activity incoming, Mail? mail) => (this.incoming, this.mail) = (incoming, mail);

    /// <summary>All that is held back, in order.</summary>
    public IReadOnlyList<Activity> Held => held;

    /// <summary>What is held back of the answer to the request.</summary>
    public IEnumerable<Activity> InResponse => held.Where(IsInResponse);

    /// <summary>Begins to hold back. The SDK's own trace of the dialog state is dropped: it repeats the whole state with every turn.</summary>
    public static Outgoing Hold(ITurnContext turn)
    {
        var outgoing = new Outgoing(turn.Activity, turn.TurnState.Get<Mail>());
        turn.OnSendActivities(async (_, activities, next) =>
        {
            if (outgoing.released) return await next();
            return [.. activities.Where(a => a.Type != ActivityTypes.Trace || a.ValueType == MoveTrace.ValueType).Select(outgoing.Take)];
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

    /// <summary>Says this instead of what was held.</summary>
    public void Replace(Activity activity)
    {
        Clear();
        Take(activity.ApplyConversationReference(incoming.GetConversationReference()));
    }

    /// <summary>Forgets what was held.</summary>
    public void Clear()
    {
        held.Clear();
        updates.Clear();
    }

    /// <summary>What goes its own way, as it is saved.</summary>
    public IReadOnlyList<Send> Sends() => mail is null ? [] : [.. held.Where(GoesByMail).Select(SendOf)];

    /// <summary>Answers the request at last, in order, and from now on nothing is held back.</summary>
    public async Task ReleaseAsync(ITurnContext turn, IEnumerable<Activity> activities, CancellationToken cancellationToken)
    {
        released = true;
        Activity[] answers = [.. activities];
        if (answers.Length > 0) await turn.SendActivitiesAsync(answers, cancellationToken);
    }

    /// <summary>The same with all that was held and does not go its own way.</summary>
    public Task ReleaseAsync(ITurnContext turn, CancellationToken cancellationToken) => ReleaseAsync(turn, held.Where(a => !GoesByMail(a)), cancellationToken);

    private bool IsInResponse(Activity activity) => incoming.DeliveryMode == DeliveryModes.ExpectReplies || activity.Type == ActivityTypesEx.InvokeResponse;

    // Traces are for the Emulator alone.
    private bool GoesByMail(Activity activity) => mail is not null && !IsInResponse(activity) && (activity.Type != ActivityTypes.Trace || activity.ChannelId == ChannelIds.Emulator);

    private ResourceResponse Take(Activity activity)
    {
        if (GoesByMail(activity)) activity.Id = SendKey.New();

        // What the bot says by itself is no reply to anything that the channel knows.
        if (incoming is { Type: ActivityTypes.Event, Name: MainDialog.CheckIn }) activity.ReplyToId = null;
        held.Add(activity);
        return new ResourceResponse(activity.Id ?? "");
    }

    // What can't be changed is said anew, unless it was only to be tidied up or the person sees it in the answer to the invoke.
    private Send SendOf(Activity activity) => updates.Contains(activity)
        ? new Send(SendKey.New(), mail!.Carrier, activity.InputHint == InputHints.IgnoringInput || incoming.Type == ActivityTypes.Invoke ? SendKind.Change : SendKind.ChangeOrNew, activity.Id, ActivityJson.Write(activity))
        : new Send(activity.Id, mail!.Carrier, SendKind.New, Target: null, ActivityJson.Write(activity));
}
