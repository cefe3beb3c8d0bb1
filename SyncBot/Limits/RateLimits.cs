using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Bot.Schema;
using SyncBot.Turns;

namespace SyncBot.Limits;

/// <summary>
/// Counts what comes in. Persons and conversations are counted only once it is sure who they are, so that nobody can use up what is
/// somebody else's. What has been quiet long enough is forgotten.
/// </summary>
internal sealed class RateLimits(RateLimitSettings settings) : IDisposable
{
    // The limiters are refilled by a timer, which may come late: who waits as long as they are told is let in.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1);

    // Whoever is over a limit of sockets has to close one first.
    private static readonly TimeSpan UntilOneIsClosed = TimeSpan.FromSeconds(30);

    private readonly PartitionedRateLimiter<string> users = Counting(settings, settings.PerUser);
    private readonly PartitionedRateLimiter<string> conversations = Counting(settings, settings.PerConversation);
    private readonly PartitionedRateLimiter<string> messages = Counting(settings, settings.PerAddress);
    private readonly PartitionedRateLimiter<string> reads = Counting(settings, settings.Reads);
    private readonly PartitionedRateLimiter<string> requests = Counting(settings, settings.Requests);
    private readonly PartitionedRateLimiter<string> openings = Counting(settings, settings.NewConversations);
    private readonly PartitionedRateLimiter<string> sockets = Holding(settings, settings.SocketsPerConversation);
    private readonly PartitionedRateLimiter<string> socketsOfAddresses = Holding(settings, settings.SocketsPerAddress);

    /// <summary>Somebody says something on a door where few addresses stand for everybody. Who asks not to be written to any more is always heard.</summary>
    /// <returns>Null if it may be.</returns>
    public TooMany? OnMessage(Activity activity)
    {
        var keys = TurnKeys.Of(activity);
        return OnMessage(keys.Person, keys.Conversation, address: null) is { } over && !StopWords.Stops(activity) ? over : null;
    }

    /// <summary>Somebody says something. The person comes first: one who floods a conversation does not keep the others from it.</summary>
    /// <param name="user">The person's key.</param>
    /// <param name="conversation">The conversation's key.</param>
    /// <param name="address">Where it comes from; null on doors where few addresses stand for everybody.</param>
    /// <returns>Null if it may be.</returns>
    public TooMany? OnMessage(string user, string conversation, IPAddress? address) =>
        Count(users, user, "This person has sent too many messages in a short time.")
        ?? Count(conversations, conversation, "There are too many messages in this conversation in a short time.")
        ?? (address is null ? null : Count(messages, Network.Of(address), "Too many messages have come from this address in a short time."));

    /// <summary>Somebody's client asks for something.</summary>
    public TooMany? OnRead(string user) => Count(reads, user, "This person's clients have asked too often in a short time.");

    /// <summary>Anything comes in on the web.</summary>
    public TooMany? OnRequest(IPAddress? address) => Count(requests, Network.Of(address), "Too many requests have come from this address in a short time.");

    /// <summary>A conversation is to be opened on the web.</summary>
    public TooMany? OnNewConversation(IPAddress? address) => Count(openings, Network.Of(address), "Too many conversations were opened from this address in a short time.");

    /// <summary>A socket is to be opened.</summary>
    /// <param name="conversation">The conversation's key.</param>
    /// <param name="address">Where it comes from.</param>
    /// <param name="place">What is disposed when it is closed.</param>
    /// <returns>Null if it may be.</returns>
    public TooMany? OnSocket(string conversation, IPAddress? address, out IDisposable place)
    {
        var places = new SocketPlace(sockets.AttemptAcquire(conversation), socketsOfAddresses.AttemptAcquire(Network.Of(address)));
        place = places;
        if (places.IsTaken) return null;
        places.Dispose();
        return new TooMany("There are too many open connections in this conversation or from this address.", UntilOneIsClosed);
    }

    public void Dispose()
    {
        foreach (var limiter in (PartitionedRateLimiter<string>[])[users, conversations, messages, reads, requests, openings, sockets, socketsOfAddresses]) limiter.Dispose();
    }

    private static TooMany? Count(PartitionedRateLimiter<string> limiter, string key, string reason)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired) return null;
        return new TooMany(reason, Slack + (lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1)));
    }

    private static PartitionedRateLimiter<string> Counting(RateLimitSettings settings, Rate rate) => Limiter(settings, key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = rate.Burst,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = rate.Interval,
    }));

    private static PartitionedRateLimiter<string> Holding(RateLimitSettings settings, int most) =>
        Limiter(settings, key => RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions { PermitLimit = most }));

    private static PartitionedRateLimiter<string> Limiter(RateLimitSettings settings, Func<string, RateLimitPartition<string>> partition) =>
        PartitionedRateLimiter.Create<string, string>(key => settings.Enabled ? partition(key) : RateLimitPartition.GetNoLimiter(""), StringComparer.Ordinal);

    private sealed class SocketPlace(RateLimitLease inConversation, RateLimitLease atAddress) : IDisposable
    {
        public bool IsTaken => inConversation.IsAcquired && atAddress.IsAcquired;

        public void Dispose()
        {
            inConversation.Dispose();
            atAddress.Dispose();
        }
    }
}
