using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SyncBot.Tests.Telemetry;

/// <summary>A collector on this machine that takes everything and keeps its bytes.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Bytes)> taken = new();
    private LoopbackServer? server;

    /// <summary>The settings of a host that sends here.</summary>
    public string[] Settings => [$"OTEL_EXPORTER_OTLP_ENDPOINT={server!.Address}", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"];

    /// <summary>All that has come, a character a byte; text in it can be read as it is.</summary>
    public string Everything => string.Concat(taken.Select(t => t.Bytes));

    /// <summary>What has come of one kind: <c>traces</c>, <c>metrics</c> or <c>logs</c>.</summary>
    public string Of(string kind) => string.Concat(taken.Where(t => t.Path == $"/v1/{kind}").Select(t => t.Bytes));

    /// <summary>Starts to listen.</summary>
    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        receiver.server = await LoopbackServer.StartAsync(receiver.TakeAsync);
        return receiver;
    }

    public ValueTask DisposeAsync() => server!.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        taken.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        context.Response.ContentType = "application/x-protobuf";
    }
}
