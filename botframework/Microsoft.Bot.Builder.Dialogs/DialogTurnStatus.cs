namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a stack of dialogs stands after a call.</summary>
public enum DialogTurnStatus
{
    /// <summary>There is no dialog on it.</summary>
    Empty,

    /// <summary>The dialog on top waits for the person.</summary>
    Waiting,

    /// <summary>The last dialog has ended and left a result.</summary>
    Complete,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled,

    /// <summary>The dialog has ended, but so should the turn.</summary>
    CompleteAndWait,
}
