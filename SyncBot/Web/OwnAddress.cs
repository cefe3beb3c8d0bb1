namespace SyncBot.Web;

/// <summary>Where this host listens, from the configuration.</summary>
internal static class OwnAddress
{
    /// <summary>Where it listens unless something else is configured: for this machine only.</summary>
    public const string Default = "http://localhost:3978";

    private static readonly string[] Keys = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

    /// <summary>Whether the configuration says where to listen.</summary>
    public static bool IsConfigured(IConfiguration configuration) => Keys.Any(k => !string.IsNullOrEmpty(configuration[k]));

    /// <summary>How this machine reaches it without TLS; null if it can't.</summary>
    public static Uri? Of(IConfiguration configuration) => Addresses(configuration)
        .Select(BindingAddress.Parse)
        .Where(a => a is { Scheme: "http", IsUnixPipe: false, IsNamedPipe: false })
        .Select(a => new UriBuilder("http", Here(a.Host), a.Port).Uri)
        .FirstOrDefault();

    // As ASP.NET Core does it, addresses count more than ports.
    private static IEnumerable<string> Addresses(IConfiguration configuration)
    {
        if (!IsConfigured(configuration)) return [Default];
        var urls = Parts(configuration[WebHostDefaults.ServerUrlsKey]);
        return urls.Length > 0 ? urls : Parts(configuration[WebHostDefaults.HttpPortsKey]).Select(p => $"http://*:{p}");
    }

    private static string[] Parts(string? list) => (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Here(string host) => host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : host;
}
