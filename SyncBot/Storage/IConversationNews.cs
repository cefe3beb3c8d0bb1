namespace SyncBot.Storage;

/// <summary>Hears what other nodes have saved.</summary>
internal interface IConversationNews
{
    /// <summary>Something was said in a conversation.</summary>
    void Announce(string conversation);

    /// <summary>Something may have been said in any, and nobody was told.</summary>
    void AnnounceAll();
}
