using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SyncBot.Tests.Channels.Sms;

/// <summary>A server on this machine in place of Twilio's REST API.</summary>
internal sealed class FakeTwilio : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeTwilio(WebApplication app) => this.app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>What was posted.</summary>
    public ConcurrentQueue<(string Path, string? Authorization, IFormCollection Form)> Posted { get; } = new();

    /// <summary>What it answers, one after another; 201 when there is no more.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>> Answers { get; } = new();

    /// <summary>Starts to listen.</summary>
    public static async Task<FakeTwilio> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        var fake = new FakeTwilio(server);
        server.Run(fake.TakeAsync);
        await server.StartAsync();
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

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        Posted.Enqueue((context.Request.Path, context.Request.Headers.Authorization, await context.Request.ReadFormAsync()));
        if (Answers.TryDequeue(out var answer)) await answer(context);
        else context.Response.StatusCode = StatusCodes.Status201Created;
    }
}
