using System.Net.Http.Headers;
using Microsoft.Rest;

namespace SyncBot.Channels.BotFramework.Authentication;

/// <summary>Puts the bot's token into requests, and into none that goes elsewhere than it may.</summary>
internal sealed class BotCredentials(ServiceUrls places, BotToken token) : ServiceClientCredentials
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The token may not go there.</exception>
    /// <exception cref="HttpRequestException">No token can be had.</exception>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } url || !places.Allows(url)) throw new InvalidOperationException("The request goes where the bot's token may not go.");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token.GetAsync(cancellationToken));
    }
}
