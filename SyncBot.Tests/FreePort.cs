using System.Net;
using System.Net.Sockets;

namespace SyncBot.Tests;

/// <summary>Ports for programs that can't choose one by themselves.</summary>
internal static class FreePort
{
    /// <summary>A port of this machine that nothing listens on.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
