using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SyncBot.Tests.Web.WebKit;

/// <summary>A page on a server of its own that sends what is typed through a WebSocket and shows what comes back.</summary>
internal sealed class PracticePage : IAsyncDisposable
{
    private const string Markup =
        """
        <!doctype html>
        <html lang="en">
        <meta name="viewport" content="width=device-width">
        <title>Practice</title>
        <p hidden><button>Send</button></p>
        <input><button>Send</button>
        <output></output>
        <script type="module" src="/script.js"></script>
        """;

    private const string Script =
        """
        const socket = new WebSocket(`ws://${location.host}/echo`);
        const opened = new Promise(resolve => socket.onopen = resolve);
        socket.onmessage = event => document.querySelector('output').textContent = event.data;
        for (const button of document.querySelectorAll('button'))
          button.onclick = event => opened.then(() => socket.send(`${document.querySelector('input').value}, ${event.isTrusted}`));
        """;

    private readonly WebApplication app;

    private PracticePage(WebApplication app) => this.app = app;

    /// <summary>Where it is.</summary>
    public Uri Address => new(app.Urls.Single());

    /// <summary>Serves it, with a policy as strict as the real page's.</summary>
    public static async Task<PracticePage> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var built = builder.Build();
        built.UseWebSockets();
        built.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";
            return Results.Content(Markup, "text/html");
        });
        built.MapGet("/script.js", () => Results.Content(Script, "text/javascript"));
        built.MapGet("/echo", EchoAsync);
        await built.StartAsync();
        return new PracticePage(built);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }

    private static async Task EchoAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[1024];
        var message = await socket.ReceiveAsync(buffer, context.RequestAborted);
        var answer = $"You said: {Encoding.UTF8.GetString(buffer, 0, message.Count)}";
        await socket.SendAsync(Encoding.UTF8.GetBytes(answer), WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
    }
}
