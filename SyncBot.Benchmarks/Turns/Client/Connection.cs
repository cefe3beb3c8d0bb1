using System.Net;
using System.Net.Sockets;

namespace SyncBot.Benchmarks.Turns.Client;

/// <summary>One HTTP connection to a server on this machine, which is kept open. It does as little as it can, as the server has to share the processor with it.</summary>
internal sealed class Connection : IDisposable
{
    private const int LargestAnswer = 1 << 18;

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] received = new byte[LargestAnswer];
    private readonly byte[] plain = new byte[LargestAnswer];

    private Connection()
    {
    }

    /// <summary>Connects.</summary>
    /// <exception cref="SocketException">Nobody listens.</exception>
    public static async Task<Connection> OpenAsync(int port)
    {
        var connection = new Connection();
        try
        {
            await connection.socket.ConnectAsync(IPAddress.Loopback, port);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request and gives the body of its answer, which is good until the next.</summary>
    /// <exception cref="WrongAnswerException">The answer is no success.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> AskAsync(ReadOnlyMemory<byte> request)
    {
        for (var sent = 0; sent < request.Length;) sent += await socket.SendAsync(request[sent..]);
        for (var length = 0; ;)
        {
            var count = await socket.ReceiveAsync(received.AsMemory(length));
            if (count == 0) throw new WrongAnswerException("The server has closed the connection.");
            length += count;
            if (HttpAnswer.Read(received.AsSpan(0, length), plain) is { } body) return plain.AsMemory(0, body);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();
}
