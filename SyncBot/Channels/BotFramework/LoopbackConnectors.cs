using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace SyncBot.Channels.BotFramework;

/// <summary>Makes clients that speak to channels on this machine and to no others.</summary>
internal sealed class LoopbackConnectors(IHttpClientFactory clients) : ConnectorFactory
{
    // The SDK makes a client even for who expects the replies in the response, wherever they come from; the discard port takes nothing.
    private static readonly Uri Nowhere = new("http://localhost:9/");

    /// <summary>The service URL if it is on this machine, or null.</summary>
    public static Uri? OnThisMachine(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && url is { IsLoopback: true, Scheme: "http" or "https" } ? url : null;

    /// <inheritdoc/>
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        Task.FromResult<IConnectorClient>(new ConnectorClient(
            OnThisMachine(serviceUrl) ?? Nowhere,
            credentials: null,
            clients.CreateClient(nameof(LoopbackConnectors)),
            disposeHttpClient: false));
}
