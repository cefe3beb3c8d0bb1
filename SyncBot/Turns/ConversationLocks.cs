namespace SyncBot.Turns;

/// <summary>Locks of one process, for a store that no other process uses.</summary>
public sealed class ConversationLocks : IConversationLocks
{
    private readonly Dictionary<string, Entry> entries = [];

    /// <inheritdoc/>
    public async Task<IDisposable> EnterAsync(string conversation, CancellationToken cancellationToken)
    {
        Entry entry;
        lock (entries)
        {
            if (!entries.TryGetValue(conversation, out entry!)) entries[conversation] = entry = new Entry();
            entry.Users++;
        }

        try
        {
            await entry.Gate.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(conversation, entry);
            throw;
        }

        return new Held(this, conversation, entry);
    }

    private void Leave(string conversation, Entry entry)
    {
        lock (entries)
        {
            if (--entry.Users > 0) return;
            entries.Remove(conversation);
            entry.Gate.Dispose();
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Held(ConversationLocks locks, string conversation, Entry entry) : IDisposable
    {
        public void Dispose()
        {
            entry.Gate.Release();
            locks.Leave(conversation, entry);
        }
    }
}
