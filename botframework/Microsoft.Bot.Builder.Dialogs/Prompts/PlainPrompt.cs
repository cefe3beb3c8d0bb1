using System;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How prompts ask that have nothing to add to the question.</summary>
internal static class PlainPrompt
{
    internal static async Task SendAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var question = isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;
        if (question is not null)
            await turnContext.SendActivityAsync(question, cancellationToken);
    }
}
