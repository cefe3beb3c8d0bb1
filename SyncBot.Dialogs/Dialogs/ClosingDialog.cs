using Microsoft.Bot.Builder.Dialogs;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Says that the case is resolved or stopped. Ends with true: there is nothing more to say.</summary>
internal sealed class ClosingDialog : ComponentDialog
{
    private readonly Voice voice;
    private readonly Speaker speaker;

    /// <summary>Sets up the waterfall.</summary>
    public ClosingDialog(Voice voice, Speaker speaker)
        : base(nameof(ClosingDialog))
    {
        this.voice = voice;
        this.speaker = speaker;
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [CloseAsync]));
    }

    private async Task<DialogTurnResult> CloseAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await speaker.SayAsync(step.Context, voice.For(step.Context.CaseFile().Case!), cancellationToken);
        return await step.EndDialogAsync(result: true, cancellationToken);
    }
}
