using System.Collections.Generic;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt says, and what it offers to choose from.</summary>
public class PromptOptions
{
    /// <summary>The question.</summary>
    public Activity Prompt { get; set; }

    /// <summary>What is said when the answer was not accepted; the question again when left out.</summary>
    public Activity RetryPrompt { get; set; }

    /// <summary>What a choice prompt offers.</summary>
    public IList<Choice> Choices { get; set; }

    /// <summary>How choices are shown; the prompt's own style when left out.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>Anything the validator needs.</summary>
    public object Validations { get; set; }

    /// <summary>The language in which a confirm prompt understands the answer; that of the turn when left out.</summary>
    public string RecognizeLanguage { get; set; }
}
