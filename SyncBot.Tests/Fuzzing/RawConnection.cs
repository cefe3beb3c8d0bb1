using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SyncBot.Tests.Fuzzing;

/// <summary>Writes bytes to a server and reads its answers, over one connection as long as the server keeps it.</summary>
internal sealed class RawConnection(Uri server) : IDisposable
{
    private const int Switching = 101;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BeforeTheEnd = TimeSpan.FromMilliseconds(100);
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();

    private readonly List<byte> read = [];
    private Socket? socket;

    /// <summary>Sends a request and reads the answer.</summary>
    /// <exception cref="TimeoutException">None has come in a minute.</exception>
    public async Task<RawAnswer> SendAsync(RawRequest request)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var answer = await TrySendAsync(request, patience.Token);
            if (answer.Status is 0 or Switching || request.Framing is not null) Close();
            return answer;
        }
        catch (Exception failure) when (failure is SocketException or EndOfStreamException)
        {
            Close();
            return new RawAnswer(0, "");
        }
        catch (OperationCanceledException slow)
        {
            Close();
            throw new TimeoutException("There is no answer.", slow);
        }
    }

    public void Dispose() => Close();

    private async Task<RawAnswer> TrySendAsync(RawRequest request, CancellationToken cancellationToken)
    {
        if (socket is null)
        {
            socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, server.Port, cancellationToken);
        }

        // A server that refuses early may close before all of it is written.
        try
        {
            await WriteAsync(request.Write(), cancellationToken);
        }
        catch (SocketException)
        {
        }

        // What waits for more of the body than there is gets the end of it.
        var reading = ReadHeadAsync(cancellationToken);
        if (request.Framing is not null && await Task.WhenAny(reading, Task.Delay(BeforeTheEnd, cancellationToken)) != reading) socket.Shutdown(SocketShutdown.Send);
        var head = await reading;
        var status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        if (status == Switching)
        {
            await TalkAsync(request.Afterwards, cancellationToken);
            return new RawAnswer(status, "");
        }

        var hasBody = request.Method != "HEAD" && status is not (204 or 304 or < 200);
        var body = !hasBody ? [] : ValueOf(head, "Transfer-Encoding") is "chunked" ? await ReadChunksAsync(cancellationToken) : await ReadAsync(int.Parse(ValueOf(head, "Content-Length") ?? "0", CultureInfo.InvariantCulture), cancellationToken);
        if (ValueOf(head, "Connection") is "close") Close();
        return status is 100 ? await TrySendAsync(new RawRequest { Framing = "" }, cancellationToken) : new RawAnswer(status, Encoding.UTF8.GetString(body));
    }

    // A server may cut off who talks nonsense.
    private async Task TalkAsync(byte[] frames, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(frames, cancellationToken);
            socket!.Shutdown(SocketShutdown.Send);
            while (await FillAsync(cancellationToken)) read.Clear();
        }
        catch (SocketException)
        {
        }
    }

    private async Task WriteAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < bytes.Length;) sent += await socket!.SendAsync(bytes.AsMemory(sent), SocketFlags.None, cancellationToken);
    }

    private async Task<string> ReadHeadAsync(CancellationToken cancellationToken)
    {
        int end;
        while ((end = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(read).IndexOf(EndOfHead)) < 0) await MustFillAsync(cancellationToken);
        return Encoding.Latin1.GetString([.. Take(end + EndOfHead.Length)]);
    }

    private async Task<byte[]> ReadAsync(int length, CancellationToken cancellationToken)
    {
        while (read.Count < length) await MustFillAsync(cancellationToken);
        return [.. Take(length)];
    }

    private async Task<byte[]> ReadChunksAsync(CancellationToken cancellationToken)
    {
        var whole = new List<byte>();
        while (true)
        {
            int end;
            while ((end = read.IndexOf((byte)'\n')) < 0) await MustFillAsync(cancellationToken);
            var length = int.Parse(Encoding.ASCII.GetString([.. Take(end + 1)]).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            whole.AddRange(await ReadAsync(length, cancellationToken));
            await ReadAsync(2, cancellationToken);
            if (length == 0) return [.. whole];
        }
    }

    private List<byte> Take(int count)
    {
        var taken = read.GetRange(0, count);
        read.RemoveRange(0, count);
        return taken;
    }

    private async Task MustFillAsync(CancellationToken cancellationToken)
    {
        if (!await FillAsync(cancellationToken)) throw new EndOfStreamException();
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var count = await socket!.ReceiveAsync(buffer.AsMemory(), SocketFlags.None, cancellationToken);
        read.AddRange(buffer.AsSpan(0, count));
        return count > 0;
    }

    private void Close()
    {
        socket?.Dispose();
        socket = null;
        read.Clear();
    }

    private static string? ValueOf(string head, string name) => head.Split("\r\n").Skip(1).Select(l => l.Split(": ", 2)).FirstOrDefault(p => p[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1];
}
