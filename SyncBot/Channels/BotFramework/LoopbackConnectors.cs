using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace SyncBot.Channels.BotFramework;

/// <summary>Makes clients that speak to channels on this machine and to no others.</summary>
internal sealed class LoopbackConnectors(IHttpClientFactory clients) : ConnectorFactory
{
    /// <inheritdoc/>
    /// <exception cref="UnauthorizedAccessException">The service URL is not on this machine.</exception>
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && url.IsLoopback
            ? Task.FromResult<IConnectorClient>(new ConnectorClient(url, credentials: null, clients.CreateClient(nameof(LoopbackConnectors)), disposeHttpClient: false))
            : throw new UnauthorizedAccessException($"In Development answers go to this machine only, not to '{serviceUrl}'.");
}
