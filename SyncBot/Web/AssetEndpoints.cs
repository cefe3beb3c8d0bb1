using Microsoft.Net.Http.Headers;

namespace SyncBot.Web;

/// <summary><c>/assets/…</c>, which never changes, and <c>/widget.js</c>, whose name never changes.</summary>
internal static class AssetEndpoints
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string ForAWhile = "public, max-age=300";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/assets/{address}", Methods, (string address, HttpContext context, ClientFiles files) =>
            files.At(address) is { } asset ? Serve(context, asset, Forever) : Results.NotFound());
        routes.MapMethods("/widget.js", Methods, (HttpContext context, ClientFiles files) =>
        {
            // Any site may load it; whether the chat opens there is the frame's to say.
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            return Serve(context, files["widget.js"], ForAWhile);
        });
    }

    private static IResult Serve(HttpContext context, Asset asset, string caching)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = caching;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        var encoding = BestEncoding(context.Request);
        if (encoding is not null) headers.ContentEncoding = encoding;
        return Results.Bytes(asset.In(encoding), asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\"", isWeak: true));
    }

    private static string? BestEncoding(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptEncoding;
        return Accepts("br") ? "br" : Accepts("gzip") ? "gzip" : null;

        bool Accepts(string encoding) => wanted.Any(w => w.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && w.Quality is not 0);
    }
}
