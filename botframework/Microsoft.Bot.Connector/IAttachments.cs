using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Files that were uploaded to a channel. A channel that refuses raises an <see cref="ErrorResponseException"/>,
/// a null argument a <see cref="ValidationException"/>.
/// </summary>
public interface IAttachments
{
    /// <summary>Says what is known of a file.</summary>
    /// <param name="attachmentId">The file.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(
        string attachmentId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Fetches a file in one of its forms.</summary>
    /// <param name="attachmentId">The file.</param>
    /// <param name="viewId">The form.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The file as it arrives; no body if it is elsewhere (301, 302).</returns>
    Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(
        string attachmentId,
        string viewId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);
}
