using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Files that were uploaded to a channel.</summary>
public class Attachments : IServiceOperations<ConnectorClient>, IAttachments
{
    /// <summary>Creates the group of calls of a client.</summary>
    public Attachments(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    /// <inheritdoc/>
    public ConnectorClient Client { get; }

    /// <inheritdoc/>
    public async Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(
        string attachmentId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required.NotNull(attachmentId);

        var call = new ConnectorCall(Client, HttpMethod.Get, ConnectorCall.Path("attachments", attachmentId))
        {
            CustomHeaders = customHeaders,
        };
        return await call.SendAsync<AttachmentInfo>(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(
        string attachmentId,
        string viewId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required.NotNull(attachmentId);
        Required.NotNull(viewId);

        var call = new ConnectorCall(Client, HttpMethod.Get, ConnectorCall.Path("attachments", attachmentId, "views", viewId))
        {
            CustomHeaders = customHeaders,
            Success = [HttpStatusCode.OK, HttpStatusCode.MovedPermanently, HttpStatusCode.Found],
            Completion = HttpCompletionOption.ResponseHeadersRead,
        };
        var result = new HttpOperationResponse<Stream>();
        await call.SendAsync(result, cancellationToken).ConfigureAwait(false);
        if (result.Response.StatusCode == HttpStatusCode.OK)
            result.Body = await result.Response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }
}
