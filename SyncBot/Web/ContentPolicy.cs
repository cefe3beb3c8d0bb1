namespace SyncBot.Web;

/// <summary>What each document may load and where it may be shown, for its <c>Content-Security-Policy</c>.</summary>
internal static class ContentPolicy
{
    // Web Chat also adds a style element with nothing in it, and fills it by script.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
    private const string Always = "default-src 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>A document with Web Chat. Pictures may come from the sites that embed it, for their logo, and from nowhere else.</summary>
    /// <param name="host">Where the document is served.</param>
    /// <param name="nonce">What marks Web Chat's own styles.</param>
    /// <param name="ancestors">Which sites may show the document inside theirs.</param>
    /// <param name="pictures">More origins of pictures, separated by spaces.</param>
    /// <remarks>Safari before 15.4 does not count WebSockets of the same host as <c>'self'</c>, so the host is named.</remarks>
    public static string ForChat(HostString host, string nonce, string ancestors, string pictures) =>
        $"{Always}; frame-ancestors {ancestors}; script-src 'self'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; img-src 'self' data: blob: {pictures}; "
        + $"connect-src 'self' blob: ws://{host} wss://{host}; worker-src blob:";

    /// <summary>A document with nothing but words.</summary>
    public static string ForNotice(string ancestors) => $"{Always}; frame-ancestors {ancestors}; style-src 'self'; img-src 'self'";

    /// <summary>The demo, which embeds the widget.</summary>
    public static string ForDemo() => $"{Always}; frame-ancestors 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self'";
}
