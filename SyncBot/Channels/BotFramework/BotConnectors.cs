using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using SyncBot.Channels.BotFramework.Authentication;

namespace SyncBot.Channels.BotFramework;

/// <summary>Makes clients that speak to channels as the bot, with its token.</summary>
internal sealed class BotConnectors(ServiceUrls places, BotCredentials credentials, IHttpClientFactory clients) : ConnectorFactory
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Nothing may be sent there.</exception>
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var place = places.Read(serviceUrl) ?? throw new InvalidOperationException("The service URL is none that the bot's token may go to.");
        var http = clients.CreateClient(BotFrameworkClients.Connector);
        ConnectorClient.AddDefaultRequestHeaders(http);
        return Task.FromResult<IConnectorClient>(new ConnectorClient(place, credentials, http, disposeHttpClient: true));
    }
}
