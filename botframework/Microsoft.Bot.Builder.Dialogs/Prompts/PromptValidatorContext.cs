using System.Collections.Generic;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>An answer to a prompt, as its validator sees it.</summary>
/// <typeparam name="T">What the prompt asks for.</typeparam>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>The turn that brought the answer.</summary>
    public ITurnContext Context { get; }

    /// <summary>What the prompt has made of the answer.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What the prompt was started with.</summary>
    public PromptOptions Options { get; }

    /// <summary>What the prompt remembers between turns; the validator may add to it.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>Number of the answer, from 1.</summary>
    public int AttemptCount => Attempts.Count(State);
}
