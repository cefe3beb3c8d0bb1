namespace SyncBot.Web;

/// <summary>Which pages may embed the chat: those of this server, and those that the configuration names.</summary>
/// <param name="others">The origins of other servers, such as <c>https://shop.example</c>.</param>
public sealed class AllowedOrigins(IReadOnlyList<string> others)
{
    /// <summary>The origins of other servers that are allowed.</summary>
    public IReadOnlyList<string> Others { get; } = others;

    /// <summary>What a Content-Security-Policy says about who may frame the chat.</summary>
    public string FrameAncestors { get; } = string.Join(' ', others.Prepend("'self'"));

    /// <summary>Reads a list of origins, separated by spaces, commas or semicolons.</summary>
    /// <exception cref="FormatException">Something in it is no origin; the message says what.</exception>
    public static AllowedOrigins Parse(string list) =>
        new([.. list.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(OriginOf).Distinct(StringComparer.Ordinal)]);

    /// <summary>Whether a page of an origin may have the chat of a server that was called by a name.</summary>
    /// <param name="origin">The Origin header.</param>
    /// <param name="server">The Host header of the same request: a page of this server has it too, whatever stands between it and the browser.</param>
    public bool Allows(string origin, HostString server) =>
        Others.Contains(origin, StringComparer.Ordinal)
        || (Uri.TryCreate(origin, UriKind.Absolute, out var page)
            && IsWeb(page)
            && string.Equals(page.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase)
            && page.UserInfo.Length == 0
            && Uri.TryCreate($"{page.Scheme}://{server.Value}", UriKind.Absolute, out var own)
            && string.Equals(page.Authority, own.Authority, StringComparison.OrdinalIgnoreCase));

    private static string OriginOf(string given) =>
        Uri.TryCreate(given, UriKind.Absolute, out var url) && IsWeb(url) && url is { PathAndQuery: "/", Fragment: "", UserInfo: "" } && !given.Contains('*', StringComparison.Ordinal)
            ? url.GetLeftPart(UriPartial.Authority)
            : throw new FormatException($"'{given}' is no origin such as 'https://shop.example'.");

    private static bool IsWeb(Uri url) => url.Scheme is "http" or "https";
}
