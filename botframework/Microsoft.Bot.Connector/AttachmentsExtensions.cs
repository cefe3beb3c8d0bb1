using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The calls of <see cref="IAttachments"/> by what they return alone.</summary>
public static class AttachmentsExtensions
{
    /// <summary>Says what is known of a file.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="attachmentId">The file.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<AttachmentInfo> GetAttachmentInfoAsync(
        this IAttachments operations,
        string attachmentId,
        CancellationToken cancellationToken = default)
    {
        using var result = await operations
            .GetAttachmentInfoWithHttpMessagesAsync(attachmentId, customHeaders: null, cancellationToken).ConfigureAwait(false);
        return result.Body;
    }

    /// <summary>Fetches a file in one of its forms.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="attachmentId">The file.</param>
    /// <param name="viewId">The form.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The file as it arrives.</returns>
    public static async Task<Stream> GetAttachmentAsync(
        this IAttachments operations,
        string attachmentId,
        string viewId,
        CancellationToken cancellationToken = default)
    {
        // The response stays open: it carries the stream.
        var result = await operations
            .GetAttachmentWithHttpMessagesAsync(attachmentId, viewId, customHeaders: null, cancellationToken).ConfigureAwait(false);
        result.Request.Dispose();
        return result.Body;
    }
}
