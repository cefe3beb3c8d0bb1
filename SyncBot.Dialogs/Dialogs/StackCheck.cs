using Microsoft.Bot.Builder.Dialogs;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Tells whether a stored dialog stack still fits the tree: a deployment may have changed it while conversations were waiting.</summary>
internal static class StackCheck
{
    private const string NestedStack = "dialogs";

    /// <summary>Whether every dialog on the stack is still there, all the way down.</summary>
    public static bool Fits(DialogState? state, Dialog root) =>
        state?.DialogStack is not { } stack || stack.TrueForAll(i => i.Id == root.Id && FitsWithin(i, root));

    private static bool FitsWithin(DialogInstance instance, Dialog dialog)
    {
        if (!instance.State.TryGetValue(NestedStack, out var nested)) return dialog is not DialogContainer;
        return nested is DialogState { DialogStack: { } stack }
            && dialog is DialogContainer container
            && stack.TrueForAll(i => container.FindDialog(i.Id) is { } inner && FitsWithin(i, inner));
    }
}
