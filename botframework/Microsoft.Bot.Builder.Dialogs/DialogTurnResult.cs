using System.Diagnostics;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a stack of dialogs stands after a call, and what the last dialog returned.</summary>
[DebuggerDisplay("[DialogTurnStatus.{Status}]{Result ?? string.Empty}")]
public class DialogTurnResult
{
    /// <summary>How a stack stands.</summary>
    /// <param name="status">How the stack stands.</param>
    /// <param name="result">What the last dialog returned, if it has ended.</param>
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    /// <summary>How the stack stands.</summary>
    public DialogTurnStatus Status { get; set; }

    /// <summary>What the last dialog returned, if it has ended.</summary>
    public object Result { get; set; }

    /// <summary>Whether the container around the stack has ended too and must not go on.</summary>
    public bool ParentEnded { get; set; }
}
