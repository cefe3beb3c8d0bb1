namespace SyncBot.Storage.Sealed;

/// <summary>Hands on what other nodes have saved to those who know conversations by their names.</summary>
internal sealed class NamedNews(IConversationNews listeners, INameStore names) : IConversationNews
{
    /// <inheritdoc/>
    public void Announce(string conversation) => _ = TellAsync(conversation);

    /// <inheritdoc/>
    public void AnnounceAll() => listeners.AnnounceAll();

    private async Task TellAsync(string id)
    {
        try
        {
            if (await names.BehindAsync(id, CancellationToken.None) is { } conversation) listeners.Announce(conversation.Name);
        }
        catch (Exception)
        {
            // Nobody misses anything: everybody reads.
            listeners.AnnounceAll();
        }
    }
}
