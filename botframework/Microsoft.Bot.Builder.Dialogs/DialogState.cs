using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs, as it is stored.</summary>
public class DialogState
{
    /// <summary>An empty stack.</summary>
    public DialogState()
        : this(stack: null)
    {
    }

    /// <summary>The given stack.</summary>
    /// <param name="stack">The stack to keep, topmost first; null for an empty one.</param>
    public DialogState(List<DialogInstance> stack)
    {
        DialogStack = stack ?? [];
    }

    /// <summary>The dialogs, topmost first.</summary>
    [JsonProperty("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}
