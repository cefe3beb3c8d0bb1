using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace SyncBot.Channels.BotFramework;

/// <summary>Makes clients that speak to channels on this machine and to no others.</summary>
internal sealed class LoopbackConnectors(IHttpClientFactory clients) : ConnectorFactory
{
    // Who expects the replies in the response need not say where else to answer. The SDK makes a client all the same; the discard port takes nothing.
    private static readonly Uri Nowhere = new("http://localhost:9/");

    /// <inheritdoc/>
    /// <exception cref="UnauthorizedAccessException">The service URL is not on this machine.</exception>
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var url = string.IsNullOrEmpty(serviceUrl) ? Nowhere : Loopback(serviceUrl);
        return Task.FromResult<IConnectorClient>(new ConnectorClient(url, credentials: null, clients.CreateClient(nameof(LoopbackConnectors)), disposeHttpClient: false));
    }

    private static Uri Loopback(string serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && url is { IsLoopback: true, Scheme: "http" or "https" }
        ? url
        : throw new UnauthorizedAccessException($"In Development answers go to this machine only, not to '{serviceUrl}'.");
}
