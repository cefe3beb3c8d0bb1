using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>All that a dialog can see of the state, for the state trace and for exceptions.</summary>
internal static class StateSnapshot
{
    internal static JObject Of(DialogContext dc)
    {
        var snapshot = new JObject();
        Add(snapshot, TurnMemory.Key, TurnMemory.Snapshot(dc.Context));
        Add(snapshot, "dialog", NearestContainer(dc)?.State);
        Add(snapshot, "this", dc.ActiveDialog?.State);
        Add(snapshot, "conversation", dc.Context.TurnState.Get<ConversationState>()?.GetCachedState(dc.Context)?.State);
        Add(snapshot, "user", dc.Context.TurnState.Get<UserState>()?.GetCachedState(dc.Context)?.State);
        return snapshot;
    }

    private static DialogInstance NearestContainer(DialogContext dc) =>
        dc.ActiveDialog is { } active && dc.FindDialog(active.Id) is DialogContainer
            ? active
            : dc.Parent?.ActiveDialog ?? dc.ActiveDialog;

    private static void Add(JObject snapshot, string name, object memory)
    {
        if (memory is not null)
            snapshot[name] = JToken.FromObject(memory);
    }
}
