using System.Net;
using System.Net.Sockets;

namespace SyncBot.Limits;

/// <summary>Names the network that an address stands for when it is counted: an address of IPv4, and of IPv6 what one subscriber may have.</summary>
internal static class Network
{
    // A household has a /64 at least, and each of its machines as many addresses in it as it likes.
    private const int Household = 8;

    // What providers give to a site: https://www.rfc-editor.org/rfc/rfc6177.
    private const int Site = 6;

    /// <summary>The address, or its /64.</summary>
    public static string Of(IPAddress? address) => Of(address, Household);

    /// <summary>The address, or its /48: for what someone would go and get more networks for.</summary>
    public static string OfSite(IPAddress? address) => Of(address, Site);

    private static string Of(IPAddress? address, int bytes)
    {
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        return address is { AddressFamily: AddressFamily.InterNetworkV6 } ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, bytes)) : address?.ToString() ?? "";
    }
}
