using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack that a waterfall is on, and where in the waterfall the step stands.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        object options,
        IDictionary<string, object> values,
        int index,
        DialogReason reason,
        object result)
        : base(dc.Dialogs, dc, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>Number of the step, from 0.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was started with.</summary>
    public object Options { get; }

    /// <summary>Why the step is run.</summary>
    public DialogReason Reason { get; }

    /// <summary>What the step before has brought: a dialog's result, the text of a message, or what was passed to <see cref="NextAsync"/>.</summary>
    public object Result { get; }

    /// <summary>What the steps remember, kept between turns.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on with the next step in the same turn.</summary>
    /// <exception cref="InvalidOperationException">The step has done so already.</exception>
    public async Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        MisplacedToken.Reject(result);
        if (_nextCalled)
            throw new InvalidOperationException($"WaterfallStepContext.NextAsync(): method already called for dialog and step '{_waterfall.Id}[{Index}]'.");

        _nextCalled = true;
        return await _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
