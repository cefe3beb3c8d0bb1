using System.Threading.Channels;
using SyncBot.Storage;

namespace SyncBot.Channels.DirectLine;

/// <summary>Tells those who follow a conversation that there is something new in it. What it is they read from the store.</summary>
internal sealed class ActivityFeed : IConversationNews
{
    private readonly Lock guard = new();
    private readonly Dictionary<string, HashSet<Follower>> followers = [];

    /// <summary>Follows a conversation until the result is disposed.</summary>
    public Follower Follow(string conversation)
    {
        var follower = new Follower(this, conversation);
        lock (guard)
        {
            if (!followers.TryGetValue(conversation, out var all)) followers[conversation] = all = [];
            all.Add(follower);
        }

        return follower;
    }

    /// <inheritdoc/>
    public void Announce(string conversation) => Tell(conversation, passing: null);

    /// <inheritdoc/>
    public void AnnounceAll()
    {
        lock (guard)
        {
            foreach (var follower in followers.Values.SelectMany(all => all)) follower.Hear(passing: null);
        }
    }

    /// <summary>Shows something that is not kept: that an answer is being written.</summary>
    /// <param name="conversation">The conversation's id.</param>
    /// <param name="activity">The activity as JSON.</param>
    public void ShowPassing(string conversation, string activity) => Tell(conversation, activity);

    private void Tell(string conversation, string? passing)
    {
        lock (guard)
        {
            if (!followers.TryGetValue(conversation, out var all)) return;
            foreach (var follower in all) follower.Hear(passing);
        }
    }

    private void Leave(Follower follower)
    {
        lock (guard)
        {
            if (followers.TryGetValue(follower.Conversation, out var all) && all.Remove(follower) && all.Count == 0) followers.Remove(follower.Conversation);
        }
    }

    /// <summary>Someone who follows a conversation.</summary>
    internal sealed class Follower(ActivityFeed feed, string conversation) : IDisposable
    {
        private const int MostWaiting = 16;

        // What is dropped for a follower who is slow is in the store, and one word of it is enough.
        private readonly Channel<string?> news = Channel.CreateBounded<string?>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

        /// <summary>The conversation's id.</summary>
        public string Conversation { get; } = conversation;

        /// <summary>Waits for news: null if something was kept, otherwise an activity that is not.</summary>
        public ValueTask<string?> NextAsync(CancellationToken cancellationToken) => news.Reader.ReadAsync(cancellationToken);

        /// <summary>Hears news.</summary>
        public void Hear(string? passing) => news.Writer.TryWrite(passing);

        public void Dispose() => feed.Leave(this);
    }
}
