using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Dialogs.Understanding;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>Says the pending move and waits for a message that moves the case.</summary>
internal sealed class MovePrompt(KnowledgeBase knowledge, Voice voice, Speaker speaker)
    : Prompt<Reading>(nameof(MovePrompt), (context, _) => Task.FromResult(Validate(context, knowledge)))
{
    // A question that is not understood so often is left, so that nobody is stuck with it.
    private const int MostAttempts = 3;

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        turnContext.CaseFile().Case is { Pending: not null } @case ? speaker.SayAsync(turnContext, isRetry ? voice.Again(@case) : voice.For(@case), cancellationToken) : Task.CompletedTask;

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<Reading>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var file = turnContext.CaseFile();
        return Task.FromResult(new PromptRecognizerResult<Reading> { Succeeded = file.Understood, Value = file.Reading! });
    }

    private static bool Validate(PromptValidatorContext<Reading> context, KnowledgeBase knowledge)
    {
        if (context.Recognized.Succeeded) return true;
        var file = context.Context.CaseFile();
        if (context.AttemptCount >= MostAttempts && file.Case is { Pending: Move.Ask ask } stuck)
        {
            var on = stuck.LeaveUnanswered(ask.Question);
            file.Case = on with { Pending = Planner.Next(on, knowledge.Model) };
            file.Lead = knowledge.Wording.Line(Line.AfterUnsure);
            return true;
        }

        file.Lead = $"{file.Lead} {knowledge.Wording.Line(context.AttemptCount > 1 ? Line.NotUnderstoodAgain : Line.NotUnderstood)}".Trim();
        return false;
    }
}
