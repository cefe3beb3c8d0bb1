using Microsoft.AspNetCore.Http.Features;
using SyncBot.Channels.DirectLine;

namespace SyncBot.Channels;

/// <summary>Reads the body of a request that may not be too large.</summary>
internal static class BoundedBody
{
    /// <summary>What no request may have more of, in bytes, whether its body is read or not: the largest that any endpoint takes, and the one that tells that it is more.</summary>
    public const int LargestOfAll = UploadEndpoint.Largest + 1;

    /// <summary>The body, or null if it has more bytes than allowed.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContext context, int most)
    {
        if (context.Request.ContentLength > most) return null;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most + 1;
        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            return body.Length > most ? null : body.ToArray();
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }
}
