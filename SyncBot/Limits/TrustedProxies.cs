using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace SyncBot.Limits;

/// <summary>
/// The proxies whose word is taken for where a request comes from and whether it came by https. Of the addresses that they pass on the
/// last one counts that is none of theirs, so what a client writes in front of it changes nothing.
/// </summary>
/// <param name="Networks">Their networks; none if nobody's word is taken.</param>
internal sealed record TrustedProxies(IReadOnlyList<IPNetwork> Networks)
{
    /// <summary>Reads <c>Proxies__Trusted</c>: addresses and networks such as <c>192.0.2.0/28</c>, separated by spaces, commas or semicolons.</summary>
    /// <exception cref="ConfigurationException">Something in it is neither.</exception>
    public static TrustedProxies Read(IConfiguration configuration) =>
        new([.. (configuration["Proxies:Trusted"] ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(NetworkOf)]);

    /// <summary>Takes their word, before anything else looks at a request.</summary>
    public void Use(WebApplication host)
    {
        if (Networks.Count == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in Networks) options.KnownIPNetworks.Add(network);
        host.UseForwardedHeaders(options);
    }

    private static IPNetwork NetworkOf(string given) =>
        IPNetwork.TryParse(given, out var network) ? network :
        given.AsSpan().ContainsAny('.', ':') && IPAddress.TryParse(given, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) :
        throw new ConfigurationException($"Proxies__Trusted: '{given}' is neither an address nor a network such as 192.0.2.0/28.");
}
