using System.Net;
using System.Threading.RateLimiting;
using SyncBot.Limits;

namespace SyncBot.Resuming;

/// <summary>Bounds how many codes are tried, by person, network and channel. It stays on where rate limits are switched off, and counts in memory: the store counts the wrong ones of each person as well.</summary>
public sealed class GuessLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> persons = Counting(CodeLimits.OfOne);
    private readonly PartitionedRateLimiter<string> networks = Counting(CodeLimits.OfNetwork);
    private readonly PartitionedRateLimiter<string> channels = Counting(CodeLimits.OfChannel);

    /// <summary>Whether a code may be tried, which is counted. The person comes first, so that nobody alone can use up what many share.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="person">The person's key.</param>
    /// <param name="from">The address it comes from, or null if the channel does not tell.</param>
    public bool MayTry(string channel, string person, IPAddress? from) =>
        Count(persons, person) && (from is null || Count(networks, Network.OfSite(from))) && Count(channels, channel);

    /// <inheritdoc/>
    public void Dispose()
    {
        persons.Dispose();
        networks.Dispose();
        channels.Dispose();
    }

    private static bool Count(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Counting(int most) => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = most,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = CodeLimits.Window / most,
    }));
}
