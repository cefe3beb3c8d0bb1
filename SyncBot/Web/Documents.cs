using System.Security.Cryptography;
using System.Text.Encodings.Web;

namespace SyncBot.Web;

/// <summary>The documents that browsers show: the page, the widget's frame and the demo.</summary>
internal static class Documents
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", Methods, (HttpContext context, ClientFiles files) => Chat(context, files, "page", "'none'", ""));
        routes.MapMethods("/widget/frame", Methods, (HttpContext context, ClientFiles files, AllowedOrigins origins) =>
            Chat(context, files, "panel", origins.FrameAncestors, string.Join(' ', origins.Others)));
        routes.MapMethods("/demo", Methods, (HttpContext context, ClientFiles files) => Show(context, files.Read("demo.html"), ContentPolicy.ForDemo()));
    }

    private static IResult Chat(HttpContext context, ClientFiles files, string view, string ancestors, string origins)
    {
        if (!files.HasWebChat) return Show(context, files.Read("missing.html"), ContentPolicy.ForNotice(ancestors));
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var html = files.Read("chat.html")
            .Replace("{{view}}", view, StringComparison.Ordinal)
            .Replace("{{nonce}}", nonce, StringComparison.Ordinal)
            .Replace("{{origins}}", HtmlEncoder.Default.Encode(origins), StringComparison.Ordinal);
        return Show(context, html, ContentPolicy.ForChat(context.Request.Host, nonce, ancestors, origins));
    }

    private static IResult Show(HttpContext context, string html, string policy)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        return Results.Content(html, "text/html; charset=utf-8");
    }
}
