using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Builder.TraceExtensions;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that holds dialogs of its own.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>A container without dialogs.</summary>
    /// <param name="dialogId">Name of the dialog within its set; the type's name when left out.</param>
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialogs that the container holds.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>Where the container and everything in it report their events; null stands for nowhere.</summary>
    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value ?? NullBotTelemetryClient.Instance;
            if (Dialogs.TelemetryClient != value)
                Dialogs.TelemetryClient = base.TelemetryClient;
        }
    }

    /// <summary>The context of the stack inside this container, or null if there is none.</summary>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <summary>The dialog of that name in this container, or null.</summary>
    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>The dialog of that name in this container or else in the context's own set, or null.</summary>
    public virtual Dialog FindDialog(string dialogId, DialogContext dc = null) =>
        Dialogs.Find(dialogId) ?? dc?.Dialogs?.Find(dialogId);

    /// <summary>As <see cref="Dialog.OnDialogEventAsync"/>; a change of version that nobody handles is traced and reported as a warning.</summary>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken);
        if (!handled && e.Name == DialogEvents.VersionChanged)
        {
            var message = $"Unhandled dialog event: {e.Name}. Active Dialog: {dc.ActiveDialog.Id}";
            dc.Dialogs.TelemetryClient.TrackTrace(message, Severity.Warning, properties: null);
            await dc.Context.TraceActivityAsync(message, cancellationToken: cancellationToken);
        }

        return handled;
    }

    /// <summary>The version of what the container holds, as opposed to its own.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>
    /// Raises <see cref="DialogEvents.VersionChanged"/> if what the container holds is not what it held
    /// when the instance on the stack was last run.
    /// </summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var instance = dc.ActiveDialog;
        var before = instance.Version;
        instance.Version = GetInternalVersion();
        if (before is not null && before != instance.Version)
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken);
    }
}
