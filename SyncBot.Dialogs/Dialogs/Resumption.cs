namespace SyncBot.Dialogs.Dialogs;

/// <summary>What became of a code that the message was, before the case was loaded.</summary>
public enum Resumption
{
    /// <summary>The message is no code.</summary>
    None,

    /// <summary>The code has brought its case here.</summary>
    Resumed,

    /// <summary>The code opens nothing.</summary>
    Refused,

    /// <summary>The code was not looked at: there were too many wrong ones.</summary>
    RefusedForNow,
}
