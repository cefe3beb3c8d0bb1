using System.Buffers;

namespace SyncBot.Channels.BotFramework;

/// <summary>
/// Where answers and the bot's token may go. A service URL comes with a request, so it can be anything; only these hosts are spoken
/// to, by https and on its own port. In Development also this machine.
/// </summary>
internal sealed class ServiceUrls(BotFrameworkSettings settings)
{
    private const int Longest = 2048;

    private static readonly string[] Hosts =
    [
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    ];

    private static readonly string[] Domains = [".botframework.com", ".botframework.azure.us"];

    // What a service URL of a channel is written in. Anything else may mean another host to another reader.
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/%[]");

    /// <summary>The service URL if answers may go there, or null.</summary>
    public Uri? Read(string? serviceUrl) =>
        serviceUrl is { Length: > 0 and <= Longest } && !serviceUrl.AsSpan().ContainsAnyExcept(Plain)
        && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && Allows(url) ? url : null;

    /// <summary>Whether a request may go to an address, and a token with it.</summary>
    public bool Allows(Uri url) => IsChannel(url) || (settings.Development && LoopbackConnectors.OnThisMachine(url));

    private static bool IsChannel(Uri url) =>
        url is { Scheme: "https", IsDefaultPort: true, UserInfo: "" }
        && (Hosts.Contains(url.Host, StringComparer.OrdinalIgnoreCase) || Domains.Any(d => url.Host.EndsWith(d, StringComparison.OrdinalIgnoreCase)));
}
