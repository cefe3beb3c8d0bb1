using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A piece of conversation that can be pushed onto a stack, spans turns, and returns a value.</summary>
[DebuggerDisplay("{Id}")]
public abstract class Dialog
{
    /// <summary>What a dialog returns when it waits for the person's next message.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string _id;

    /// <summary>A dialog of that name.</summary>
    /// <param name="dialogId">Name of the dialog within its set; the type's name when left out.</param>
    public Dialog(string dialogId = null)
    {
        _id = dialogId;
    }

    /// <summary>Name of the dialog within its set.</summary>
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    /// <summary>Where the dialog reports its events; by default nowhere.</summary>
    public virtual IBotTelemetryClient TelemetryClient { get; set; } = NullBotTelemetryClient.Instance;

    /// <summary>Called when the dialog has been pushed onto the stack.</summary>
    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>Called with each activity while the dialog is on top of the stack. By default the dialog ends.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result: null, cancellationToken);

    /// <summary>Called when a dialog that this one has started is over. By default this one ends with the same result.</summary>
    public virtual async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        MisplacedToken.Reject(result);
        return await dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Called when the dialog should repeat what it asked. By default nothing happens.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Called before the dialog is taken off the stack.</summary>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>A text that changes when the dialog has changed so much that a conversation in it cannot go on.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Offers an event to this dialog, then to its parents, then to this dialog again.</summary>
    /// <returns>Whether one of them has handled it.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (await OnPreBubbleEventAsync(dc, e, cancellationToken))
            return true;

        if (e.Bubble
            && dc.Parent is { } parent
            && await parent.EmitEventAsync(e.Name, e.Value, bubble: true, fromLeaf: false, cancellationToken))
        {
            return true;
        }

        return await OnPostBubbleEventAsync(dc, e, cancellationToken);
    }

    /// <summary>The first word on an event, before the parents see it. True keeps it from them.</summary>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>The last word on an event that no parent has handled.</summary>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Names a dialog that was given no name.</summary>
    protected virtual string OnComputeId() => GetType().Name;
}
