using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Says the pending move and waits for a message that moves the case.</summary>
internal sealed class MovePrompt(KnowledgeBase knowledge, Voice voice, Speaker speaker)
    : Prompt<Reading>(nameof(MovePrompt), (context, _) => Task.FromResult(Validate(context, knowledge.Wording)))
{
    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        turnContext.CaseFile().Case is { Pending: not null } @case ? speaker.SayAsync(turnContext, isRetry ? voice.Again(@case) : voice.For(@case), cancellationToken) : Task.CompletedTask;

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<Reading>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var file = turnContext.CaseFile();
        return Task.FromResult(new PromptRecognizerResult<Reading> { Succeeded = file.Understood, Value = file.Reading! });
    }

    private static bool Validate(PromptValidatorContext<Reading> context, Wording wording)
    {
        if (context.Recognized.Succeeded) return true;
        var file = context.Context.CaseFile();
        file.Lead = $"{file.Lead} {wording.Line(context.AttemptCount > 1 ? Line.NotUnderstoodAgain : Line.NotUnderstood)}".Trim();
        return false;
    }
}
