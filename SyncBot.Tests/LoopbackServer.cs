using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SyncBot.Tests;

/// <summary>A server on this machine that does one thing with every request.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private LoopbackServer(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.Single());

    /// <summary>Starts to listen.</summary>
    /// <param name="take">Takes a request.</param>
    /// <param name="port">The port, or 0 for a free one.</param>
    public static async Task<LoopbackServer> StartAsync(RequestDelegate take, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add($"http://127.0.0.1:{port}");
        server.Run(take);
        await server.StartAsync();
        return new LoopbackServer(server);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
