using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace SyncBot.Tests.Channels.Sms;

/// <summary>A server on this machine in place of Twilio's REST API.</summary>
internal sealed class FakeTwilio : IAsyncDisposable
{
    private LoopbackServer server = null!;

    /// <summary>Where it listens.</summary>
    public Uri Address => server.Address;

    /// <summary>What was posted.</summary>
    public ConcurrentQueue<(string Path, string? Authorization, IFormCollection Form)> Posted { get; } = new();

    /// <summary>What it answers, one after another; 201 when there is no more.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>> Answers { get; } = new();

    /// <summary>Starts to listen.</summary>
    public static async Task<FakeTwilio> StartAsync()
    {
        var fake = new FakeTwilio();
        fake.server = await LoopbackServer.StartAsync(fake.TakeAsync);
        return fake;
    }

    /// <summary>Answers next with a status.</summary>
    public void AnswerNext(int status, string? retryAfter = null, int? code = null) => Answers.Enqueue(context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        if (status is >= 300 and < 400) context.Response.Headers.Location = "/elsewhere";
        return code is null ? Task.CompletedTask : context.Response.WriteAsJsonAsync(new { code });
    });

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        Posted.Enqueue((context.Request.Path, context.Request.Headers.Authorization, await context.Request.ReadFormAsync()));
        if (Answers.TryDequeue(out var answer)) await answer(context);
        else context.Response.StatusCode = StatusCodes.Status201Created;
    }
}
