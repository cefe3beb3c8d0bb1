using System.Net;
using System.Net.Sockets;

namespace SyncBot.Benchmarks.Turns.Servers;

/// <summary>Finds ports that nobody listens on.</summary>
internal static class Ports
{
    /// <summary>A free port of this machine.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
