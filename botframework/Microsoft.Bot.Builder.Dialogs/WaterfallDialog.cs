using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that is a row of steps. Each is run with what the one before has brought.</summary>
public class WaterfallDialog : Dialog
{
    private const string Options = "options";
    private const string Values = "values";
    private const string InstanceId = "instanceId";
    private const string StepIndex = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    /// <summary>A waterfall of the given steps.</summary>
    /// <param name="dialogId">Name of the dialog within its set.</param>
    /// <param name="actions">The steps, in order.</param>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId)
    {
        _steps = [.. actions ?? []];
    }

    /// <summary>The name and the number of steps.</summary>
    public override string GetVersion() => $"{Id}:{_steps.Count}";

    /// <summary>Adds a step at the end.</summary>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        _steps.Add(step ?? throw new ArgumentNullException(nameof(step)));
        return this;
    }

    /// <summary>Runs the first step.</summary>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        MisplacedToken.Reject(options);
        ArgumentNullException.ThrowIfNull(dc);

        var state = dc.ActiveDialog.State;
        state[Options] = options;
        state[Values] = new Dictionary<string, object>(StringComparer.Ordinal);
        state[InstanceId] = Guid.NewGuid().ToString();

        Track("WaterfallStart", state);
        TelemetryClient.TrackDialogView(Id);

        return await RunStepAsync(dc, index: 0, DialogReason.BeginCalled, result: null, cancellationToken);
    }

    /// <summary>Runs the next step with the text of the message. Activities that are not messages are passed over.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);

        var activity = dc.Context.Activity;
        return activity.Type == ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, activity.Text, cancellationToken)
            : EndOfTurn;
    }

    /// <summary>Runs the next step.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return await RunStepAsync(dc, Index(dc.ActiveDialog.State) + 1, reason, result, cancellationToken);
    }

    /// <summary>Reports that the waterfall was completed or, and at which step, cancelled.</summary>
    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
            Track("WaterfallCancel", instance.State, StepName(Index(instance.State)));
        else if (reason == DialogReason.EndCalled)
            Track("WaterfallComplete", instance.State);

        return Task.CompletedTask;
    }

    /// <summary>Reports and runs one step.</summary>
    protected virtual async Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        Track("WaterfallStep", stepContext.ActiveDialog.State, StepName(stepContext.Index));
        return await _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Runs the step of that number, or ends the waterfall with <paramref name="result"/> if there is none.</summary>
    protected async Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
            return await dc.EndDialogAsync(result, cancellationToken);

        var state = dc.ActiveDialog.State;
        state[StepIndex] = index;
        var step = new WaterfallStepContext(this, dc, state[Options], (IDictionary<string, object>)state[Values], index, reason, result);
        return await OnStepAsync(step, cancellationToken);
    }

    // A store may give back a long for the int that it was given.
    private static int Index(IDictionary<string, object> state) => Convert.ToInt32(state[StepIndex], CultureInfo.InvariantCulture);

    private string StepName(int index)
    {
        // The compiler's names for lambdas would mean nothing in a report.
        var method = _steps[index].Method.Name;
        return string.IsNullOrWhiteSpace(method) || method.Contains('<', StringComparison.Ordinal)
            ? $"Step{index + 1}of{_steps.Count}"
            : method;
    }

    private void Track(string name, IDictionary<string, object> state, string step = null)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal) { ["DialogId"] = Id };
        if (step is not null)
            properties["StepName"] = step;

        properties["InstanceId"] = state[InstanceId] as string;
        TelemetryClient.TrackEvent(name, properties);
    }
}
