using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can start each other by name.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string _version;

    /// <summary>A set whose stack is kept in the state of a bot.</summary>
    /// <param name="dialogState">Where the stack is kept between turns.</param>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        _dialogState = dialogState ?? throw new ArgumentNullException(nameof(dialogState));
    }

    /// <summary>A set inside a container, which keeps the stack itself; <see cref="CreateContextAsync"/> cannot be called.</summary>
    public DialogSet()
    {
    }

    /// <summary>Where all dialogs in the set report their events; null stands for nowhere.</summary>
    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
                dialog.TelemetryClient = _telemetryClient;
        }
    }

    /// <summary>A text that changes when the version of any dialog in the set does. Worked out once after each <see cref="Add"/>.</summary>
    public virtual string GetVersion() => _version ??= HashOfVersions();

    /// <summary>Adds a dialog and those it depends on. If the name is taken, the dialog is renamed by a number put behind it, from 2.</summary>
    public DialogSet Add(Dialog dialog)
    {
        _version = null;
        ArgumentNullException.ThrowIfNull(dialog);

        if (_dialogs.TryGetValue(dialog.Id, out var present))
        {
            // Dialogs may depend on each other in a circle.
            if (present == dialog)
                return this;

            dialog.Id = FirstFreeId(dialog.Id);
        }

        dialog.TelemetryClient = _telemetryClient;
        _dialogs[dialog.Id] = dialog;

        if (dialog is IDialogDependencies dependent)
        {
            foreach (var dependency in dependent.GetDependencies())
                Add(dependency);
        }

        return this;
    }

    /// <summary>Reads the stack for this turn.</summary>
    /// <exception cref="InvalidOperationException">The set was made without a place to keep the stack.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
            throw new InvalidOperationException("DialogSet.CreateContextAsync(): DialogSet created with a null IStatePropertyAccessor.");

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>The dialog of that name, or null.</summary>
    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
            throw new ArgumentNullException(nameof(dialogId));

        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>All dialogs, in the order in which they were added.</summary>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private string FirstFreeId(string taken)
    {
        for (var suffix = 2; ; suffix++)
        {
            var id = taken + suffix.ToString(CultureInfo.InvariantCulture);
            if (!_dialogs.ContainsKey(id))
                return id;
        }
    }

    private string HashOfVersions()
    {
        var versions = new StringBuilder();
        foreach (var dialog in _dialogs.Values)
            versions.Append(dialog.GetVersion());

        return StringUtils.Hash(versions.ToString());
    }
}
