namespace SyncBot.Storage;

/// <summary>A conversation whose activities are kept, so that its client can read them again.</summary>
/// <param name="Id">Its id.</param>
/// <param name="User">The person's id.</param>
public sealed record KeptConversation(string Id, string User)
{
    /// <summary>The number after which what is said in it is counted: its client has read as far, and what it read is forgotten.</summary>
    public long After { get; init; }
}
