using Microsoft.Bot.Builder.Dialogs;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Says one move after another as long as they belong together, and ends with the first that does not.</summary>
internal abstract class MoveDialog : ComponentDialog
{
    /// <summary>Sets up the waterfall.</summary>
    protected MoveDialog(string id, MovePrompt prompt)
        : base(id)
    {
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [SayAsync, GoOnAsync]));
        AddDialog(prompt);
        InitialDialogId = nameof(WaterfallDialog);
    }

    /// <summary>Whether a move belongs to this dialog, given the id it was begun with.</summary>
    protected abstract bool Has(Move move, string about);

    private static Task<DialogTurnResult> SayAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync(nameof(MovePrompt), new PromptOptions(), cancellationToken);

    private Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var about = step.Options as string ?? "";
        return Has(step.Context.PendingMove(), about)
            ? step.ReplaceDialogAsync(InitialDialogId, about, cancellationToken)
            : step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
