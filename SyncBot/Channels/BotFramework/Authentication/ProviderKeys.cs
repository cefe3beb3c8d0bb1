using System.Collections.Frozen;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SyncBot.Channels.BotFramework.Authentication;

/// <summary>
/// The keys of a provider. They are fetched when first needed, daily, and when a token names one that is not known, but no more than
/// once a minute. While the provider can't be reached, the last ones are good for days.
/// </summary>
internal sealed class ProviderKeys
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(5);

    private readonly Uri metadata;
    private readonly IHttpClientFactory clients;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly PacedFetch fetching;
    private Snapshot last = new(FrozenDictionary<string, ProviderKey>.Empty, DateTimeOffset.MinValue);

    /// <summary>Fetches nothing yet.</summary>
    public ProviderKeys(Uri metadata, IHttpClientFactory clients, TimeProvider clock, ILogger log)
    {
        (this.metadata, this.clients, this.clock, this.log) = (metadata, clients, clock, log);
        fetching = new PacedFetch(FetchAsync, clock);
    }

    /// <summary>A key, or null if the provider has none of that id.</summary>
    public async Task<ProviderKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (Known(id, Fresh) is { } fresh) return fresh;
        var fetched = fetching.RunAsync();
        if (Known(id, Longest) is { } good) return good;
        await fetched.WaitAsync(cancellationToken);
        return Known(id, Longest);
    }

    private ProviderKey? Known(string id, TimeSpan age) => clock.GetUtcNow() - last.Fetched < age ? last.Keys.GetValueOrDefault(id) : null;

    private async Task<bool> FetchAsync()
    {
        try
        {
            var provider = await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, new ProviderDocuments(metadata, clients), CancellationToken.None);
            var keys = ProviderKey.Of(provider);
            if (keys.Count == 0) throw new InvalidDataException("It describes no key for RS256.");
            last = new Snapshot(keys, clock.GetUtcNow());
            return true;
        }
        catch (Exception failure)
        {
            log.LogWarning("The signing keys at {Metadata} can't be fetched ({Reason}); those that are known are used for now.", metadata, failure.Message);
            return false;
        }
    }

    private sealed record Snapshot(FrozenDictionary<string, ProviderKey> Keys, DateTimeOffset Fetched);
}
