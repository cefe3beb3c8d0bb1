using System.Diagnostics;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that happened to a dialog, offered to it and to those around it.</summary>
[DebuggerDisplay("{Name}")]
public class DialogEvent
{
    /// <summary>Whether the event goes on to the parent if it is not handled.</summary>
    public bool Bubble { get; set; }

    /// <summary>One of <see cref="DialogEvents"/>, or a name of one's own.</summary>
    public string Name { get; set; }

    /// <summary>What comes with the event, if anything.</summary>
    public object Value { get; set; }
}
