using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Says the pending move and waits for a message that moves the case. The main dialog hears every message first, and lets only such a message through.</summary>
internal sealed class MovePrompt(Voice voice, Speaker speaker) : Prompt<Move>(nameof(MovePrompt))
{
    /// <summary>Ends with the move that the message has led to. A button that is pressed comes as an invoke, which the SDK's prompts would wait out.</summary>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(dc.Context.PendingMove(), cancellationToken);

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var file = turnContext.CaseFile();
        return speaker.SayAsync(turnContext, file.Repeats ? voice.Again(file.Case!) : voice.For(file.Case!), cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<Move>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
        Task.FromResult(new PromptRecognizerResult<Move> { Succeeded = true, Value = turnContext.PendingMove() });
}
