using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace SyncBot.Tests.Channels.BotFramework;

/// <summary>A server on this machine that keeps what is posted to it: a channel's Connector, or a webhook.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private LoopbackServer server = null!;

    /// <summary>Where it listens.</summary>
    public Uri Address => server.Address;

    /// <summary>What was posted, in order.</summary>
    public ConcurrentQueue<(string Path, IHeaderDictionary Headers, string Body)> Posted { get; } = new();

    /// <summary>Runs while a request is being taken, and gives the status.</summary>
    public Func<string, Task<int>> Taking { get; set; } = _ => Task.FromResult(StatusCodes.Status201Created);

    /// <summary>Starts to listen.</summary>
    /// <param name="port">The port, or 0 for a free one.</param>
    public static async Task<FakeConnector> StartAsync(int port = 0)
    {
        var connector = new FakeConnector();
        connector.server = await LoopbackServer.StartAsync(connector.TakeAsync, port);
        return connector;
    }

    /// <summary>Waits until so much was posted.</summary>
    public Task WaitForAsync(int posts) => Soon.HoldsAsync(() => Posted.Count >= posts);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        context.Response.StatusCode = await Taking(body);
        Posted.Enqueue((context.Request.Path, new HeaderDictionary(context.Request.Headers.ToDictionary(h => h.Key, h => h.Value)), body));
        await context.Response.WriteAsJsonAsync(new { id = "1" });
    }
}
