namespace SyncBot.Turns;

/// <summary>
/// Lets one turn of a conversation run at a time, in the order in which they came to this node; likewise of a person and of a case.
/// A lock keeps turns from running in vain. That none is saved over another is the store's to see to.
/// </summary>
public interface IConversationLocks
{
    /// <summary>Waits until the conversation is free; disposing the result frees it again.</summary>
    Task<IDisposable> EnterAsync(string conversation, CancellationToken cancellationToken);
}
