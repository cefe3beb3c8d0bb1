using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Dialogs;

/// <summary>Steps that waterfalls in these tests are made of.</summary>
internal static class Steps
{
    internal static WaterfallStep Say(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    };

    internal static WaterfallStep SayResult() => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync($"got {step.Result ?? "nothing"}", cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    };

    internal static WaterfallStep Ask(string promptId, string question, string? retry = null) => (step, cancellationToken) =>
        step.PromptAsync(promptId, Question(question, retry), cancellationToken);

    internal static WaterfallStep Begin(string dialogId, object? options = null) => (step, cancellationToken) =>
        step.BeginDialogAsync(dialogId, options, cancellationToken);

    internal static WaterfallStep End(object? result = null) => (step, cancellationToken) =>
        step.EndDialogAsync(result ?? step.Result, cancellationToken);

    internal static PromptOptions Question(string question, string? retry = null) => new()
    {
        Prompt = MessageFactory.Text(question),
        RetryPrompt = retry is null ? null : MessageFactory.Text(retry),
    };

    internal static ComponentDialog Component(string id, params Dialog[] dialogs)
    {
        var component = new ComponentDialog(id);
        foreach (var dialog in dialogs)
            component.AddDialog(dialog);

        return component;
    }

    internal static Activity Message(string text, string? locale = null) => new(ActivityTypes.Message)
    {
        Text = text,
        Locale = locale,
    };
}
