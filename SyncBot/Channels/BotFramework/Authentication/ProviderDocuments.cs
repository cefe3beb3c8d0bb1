using Microsoft.IdentityModel.Protocols;

namespace SyncBot.Channels.BotFramework.Authentication;

/// <summary>Fetches the documents of one provider, and nothing from anywhere else: its metadata can't send the host to another one.</summary>
internal sealed class ProviderDocuments(Uri metadata, IHttpClientFactory clients) : IDocumentRetriever
{
    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">It can't be had, or lies elsewhere.</exception>
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.GetLeftPart(UriPartial.Authority) != metadata.GetLeftPart(UriPartial.Authority))
        {
            throw new HttpRequestException("The provider's keys lie on another host than its metadata.");
        }

        using var client = clients.CreateClient(BotFrameworkClients.Metadata);
        return await client.GetStringAsync(url, cancel);
    }
}
