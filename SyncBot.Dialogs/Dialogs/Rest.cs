namespace SyncBot.Dialogs.Dialogs;

/// <summary>What of the last reply was not sent yet, because the channel takes only short messages. Kept in the conversation's state; it is forgotten with the next thing that is said, and when the case moves on elsewhere.</summary>
public sealed class Rest
{
    /// <summary>The messages, in order.</summary>
    public IList<string> Messages { get; } = [];

    /// <summary>The number by which the person asks for them, or 0 if only by the word.</summary>
    public int Number { get; set; }

    /// <summary>The move that was pending when it was written.</summary>
    public string Move { get; set; } = "";
}
