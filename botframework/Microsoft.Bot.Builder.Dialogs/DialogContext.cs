using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// A stack of dialogs in one turn: starts, continues and ends them.
/// An exception that passes through carries, under <c>Data["DialogContext"]</c>, which dialogs were on the stack.
/// </summary>
[DebuggerDisplay("{GetType().Name}[{ActiveDialog?.Id}]")]
public class DialogContext
{
    private const string ActivityReceivedRaised = "activityReceivedEmitted";

    /// <summary>The outermost stack.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        Dialogs = dialogs ?? throw new ArgumentNullException(nameof(dialogs));
        Context = turnContext ?? throw new ArgumentNullException(nameof(turnContext));
        Stack = state.DialogStack;
    }

    /// <summary>A stack inside a dialog of the parent's stack; it takes over the parent's services.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext.Context, state)
    {
        Parent = parentDialogContext;
        foreach (var (name, service) in parentDialogContext.Services)
            Services[name] = service;
    }

    /// <summary>The dialogs that can be started on this stack.</summary>
    public DialogSet Dialogs { get; private set; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; private set; }

    /// <summary>The stack, topmost dialog first.</summary>
    public List<DialogInstance> Stack { get; private set; }

    /// <summary>The context of the stack around this one, or null.</summary>
    public DialogContext Parent { get; set; }

    /// <summary>A context for the stack inside the topmost dialog, or null if that is not a container.</summary>
    public DialogContext Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container
            ? container.CreateChildContext(this)
            : null;

    /// <summary>The topmost dialog, or null.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>Services for the dialogs of this stack and the stacks inside it.</summary>
    public TurnContextStateCollection Services { get; private set; } = new();

    /// <summary>Puts a dialog on top of the stack and starts it.</summary>
    /// <exception cref="ArgumentException">There is no dialog of that name in this set or around it.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default) =>
        WithStackInExceptions(() =>
        {
            if (string.IsNullOrEmpty(dialogId))
                throw new ArgumentNullException(nameof(dialogId));

            var dialog = FindDialog(dialogId)
                ?? throw new ArgumentException(
                    $"DialogContext.BeginDialogAsync(): A dialog with an id of '{dialogId}' wasn't found."
                    + " The dialog must be included in the current or parent DialogSet."
                    + " For example, if subclassing a ComponentDialog you can call AddDialog() within your constructor.");

            Stack.Insert(0, new DialogInstance
            {
                Id = dialogId,
                State = new Dictionary<string, object>(StringComparer.Ordinal),
            });

            return dialog.BeginDialogAsync(this, options, cancellationToken);
        });

    /// <summary>Starts a prompt.</summary>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default) =>
        WithStackInExceptions(() =>
        {
            if (string.IsNullOrEmpty(dialogId))
                throw new ArgumentNullException(nameof(dialogId));

            ArgumentNullException.ThrowIfNull(options);
            return BeginDialogAsync(dialogId, options, cancellationToken);
        });

    /// <summary>
    /// Hands the turn's activity to the topmost dialog. The first call of a turn raises
    /// <see cref="DialogEvents.ActivityReceived"/> before that.
    /// </summary>
    public Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) =>
        WithStackInExceptions(async () =>
        {
            if (Context.TurnState.TryAdd(ActivityReceivedRaised, true))
                await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, bubble: true, fromLeaf: true, cancellationToken);

            if (ActiveDialog is not { } active)
                return new DialogTurnResult(DialogTurnStatus.Empty);

            var dialog = FindDialog(active.Id)
                ?? throw new InvalidOperationException($"Failed to continue dialog. A dialog with id {active.Id} could not be found.");

            return await dialog.ContinueDialogAsync(this, cancellationToken);
        });

    /// <summary>Takes the topmost dialog off the stack and hands its result to the one below.</summary>
    public Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default) =>
        WithStackInExceptions(async () =>
        {
            if (result is CancellationToken)
            {
                throw new ArgumentException(
                    $"{ActiveDialog?.Id}.EndDialogAsync() You can't pass a cancellation token as the result of a dialog when calling EndDialog.");
            }

            await EndActiveDialogAsync(DialogReason.EndCalled, result, cancellationToken);

            if (ActiveDialog is not { } active)
                return new DialogTurnResult(DialogTurnStatus.Complete, result);

            var dialog = FindDialog(active.Id)
                ?? throw new InvalidOperationException(
                    $"DialogContext.EndDialogAsync(): Can't resume previous dialog. A dialog with an id of '{active.Id}' wasn't found.");

            return await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken);
        });

    /// <summary>Ends every dialog on this stack without results.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(cancelParents: false, eventName: null, eventValue: null, cancellationToken);

    /// <summary>
    /// Ends every dialog on this stack, and on request on those around it, without results. Each dialog but the first
    /// is offered an event, <see cref="DialogEvents.CancelDialog"/> by default; one that handles it stays, and so do all below it.
    /// </summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default) =>
        WithStackInExceptions(async () =>
        {
            MisplacedToken.Reject(eventValue);
            if (Stack.Count == 0 && Parent is null)
                return new DialogTurnResult(DialogTurnStatus.Empty);

            var first = true;
            for (var dc = this; dc is not null; first = false)
            {
                if (dc.Stack.Count == 0)
                {
                    dc = cancelParents ? dc.Parent : null;
                    continue;
                }

                if (!first && await dc.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, bubble: false, fromLeaf: false, cancellationToken))
                    break;

                await dc.EndActiveDialogAsync(DialogReason.CancelCalled, result: null, cancellationToken);
            }

            return new DialogTurnResult(DialogTurnStatus.Cancelled);
        });

    /// <summary>Ends the topmost dialog without telling the one below, and starts another in its place.</summary>
    public Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default) =>
        WithStackInExceptions(async () =>
        {
            MisplacedToken.Reject(options);
            await EndActiveDialogAsync(DialogReason.ReplaceCalled, result: null, cancellationToken);
            TurnMemory.Write(Context, TurnMemory.RepeatedDialog, dialogId);
            return await BeginDialogAsync(dialogId, options, cancellationToken);
        });

    /// <summary>Asks the topmost dialog to repeat what it asked, unless it handles <see cref="DialogEvents.RepromptDialog"/>.</summary>
    public Task RepromptDialogAsync(CancellationToken cancellationToken = default) =>
        WithStackInExceptions(async () =>
        {
            var handled = await EmitEventAsync(DialogEvents.RepromptDialog, value: null, bubble: false, fromLeaf: false, cancellationToken);
            if (!handled && ActiveDialog is { } active)
            {
                var dialog = FindDialog(active.Id)
                    ?? throw new InvalidOperationException($"DialogSet.RepromptDialogAsync(): Can't find A dialog with an id of '{active.Id}'.");

                await dialog.RepromptDialogAsync(Context, active, cancellationToken);
            }

            return handled;
        });

    /// <summary>The dialog of that name in this set, in those around it, or in the container that this stack is in; or null.</summary>
    public Dialog FindDialog(string dialogId)
    {
        try
        {
            if ((Dialogs?.Find(dialogId) ?? Parent?.FindDialog(dialogId)) is { } dialog)
                return dialog;

            return Parent?.ActiveDialog?.Id is { } around && Parent.FindDialog(around) is DialogContainer container
                ? container.FindDialog(dialogId, this)
                : null;
        }
        catch (Exception error)
        {
            DescribeStackIn(error);
            throw;
        }
    }

    /// <summary>Offers an event to the topmost dialog.</summary>
    /// <param name="name">One of <see cref="DialogEvents"/>, or a name of one's own.</param>
    /// <param name="value">What comes with the event.</param>
    /// <param name="bubble">Whether the parents are asked if the dialog does not handle it.</param>
    /// <param name="fromLeaf">Whether to begin with the innermost dialog rather than the topmost of this stack.</param>
    /// <param name="cancellationToken">Stops the dialogs' work.</param>
    /// <returns>Whether a dialog has handled it.</returns>
    public Task<bool> EmitEventAsync(string name, object value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default) =>
        WithStackInExceptions(async () =>
        {
            var dc = fromLeaf ? Innermost() : this;
            if (dc.ActiveDialog is not { } active || dc.FindDialog(active.Id) is not { } dialog)
                return false;

            return await dialog.OnDialogEventAsync(dc, new DialogEvent { Name = name, Value = value, Bubble = bubble }, cancellationToken);
        });

    /// <summary>The turn's locale, else the activity's, else that of the thread; the thread's too if the name is not known.</summary>
    public string GetLocale()
    {
        var locale = TurnMemory.ReadLocale(Context);
        if (string.IsNullOrEmpty(locale))
            locale = Context.Activity?.Locale;

        try
        {
            if (!string.IsNullOrEmpty(locale))
                return new CultureInfo(locale).Name;
        }
        catch (CultureNotFoundException)
        {
            // A channel may send any text as a locale.
        }

        return Thread.CurrentThread.CurrentCulture.Name;
    }

    internal DialogContext Innermost()
    {
        var dc = this;
        while (dc.Child is { } child)
            dc = child;

        return dc;
    }

    private async Task EndActiveDialogAsync(DialogReason reason, object result, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
            return;

        // Only this set: a dialog that belongs to a set around it is taken off without being told.
        if (Dialogs.Find(instance.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);

        Stack.RemoveAt(0);
        TurnMemory.Write(Context, TurnMemory.LastResult, result);
    }

    private async Task<T> WithStackInExceptions<T>(Func<Task<T>> operation)
    {
        try
        {
            return await operation();
        }
        catch (Exception error)
        {
            DescribeStackIn(error);
            throw;
        }
    }

    private void DescribeStackIn(Exception error)
    {
        if (error.Data.Contains(nameof(DialogContext)))
            return;

        var stack = new List<string>();
        for (var dc = this; dc is not null; dc = dc.Parent)
            stack.AddRange(dc.Stack.ConvertAll(instance => instance.Id));

        error.Data.Add(nameof(DialogContext), new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [nameof(ActiveDialog)] = ActiveDialog?.Id,
            [nameof(Parent)] = Parent?.ActiveDialog?.Id,
            [nameof(Stack)] = stack,
            ["State"] = StateSnapshot.Of(this),
        });
    }
}
