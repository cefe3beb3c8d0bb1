using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace SyncBot.Channels.BotFramework;

/// <summary>Makes clients that speak to channels on this machine and to no others, without a token.</summary>
internal sealed class LoopbackConnectors(IHttpClientFactory clients) : ConnectorFactory
{
    // The SDK makes a client even for who expects the replies in the response, wherever they come from; the discard port takes nothing.
    private static readonly Uri Nowhere = new("http://localhost:9/");

    /// <summary>The service URL if it is on this machine, or null.</summary>
    public static Uri? OnThisMachine(string? serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && OnThisMachine(url) ? url : null;

    /// <summary>Whether an address is on this machine. What .NET takes <c>loopback</c> for, a name server need not.</summary>
    public static bool OnThisMachine(Uri url) => url is { IsLoopback: true, Scheme: "http" or "https", UserInfo: "", Host: not "loopback" };

    /// <inheritdoc/>
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        Task.FromResult<IConnectorClient>(new ConnectorClient(
            OnThisMachine(serviceUrl) ?? Nowhere,
            credentials: null,
            clients.CreateClient(BotFrameworkClients.Connector),
            disposeHttpClient: false));
}
