namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt has made of an answer.</summary>
/// <typeparam name="T">What the prompt asks for.</typeparam>
public class PromptRecognizerResult<T>
{
    /// <summary>Whether the answer was understood.</summary>
    public bool Succeeded { get; set; }

    /// <summary>The answer, if it was understood.</summary>
    public T Value { get; set; }

    /// <summary>Whether the dialogs around the prompt may take the message for themselves.</summary>
    public bool AllowInterruption { get; set; }
}
