using System.Collections.Generic;
using System.Diagnostics;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog on a stack, as it is stored.</summary>
[DebuggerDisplay("{Id}")]
public class DialogInstance
{
    /// <summary>Name of the dialog.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>What the dialog remembers between turns.</summary>
    [JsonProperty("state")]
    public IDictionary<string, object> State { get; set; }

    /// <summary>Place on the stack; below zero, on the parent's stack.</summary>
    public int? StackIndex { get; set; }

    /// <summary>What a container held when it was last run.</summary>
    public string Version { get; set; }
}
