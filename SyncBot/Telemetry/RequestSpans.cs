using System.Collections.Frozen;
using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace SyncBot.Telemetry;

/// <summary>Names the spans of requests after their routes, which ASP.NET Core leaves to others. Health checks get none.</summary>
internal sealed class RequestSpans : IStartupFilter
{
    private static readonly FrozenSet<string> Checks = new[] { "/healthz", "/readyz" }.ToFrozenSet();
    private static readonly FrozenSet<string> Methods = new[] { HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Options }.ToFrozenSet();

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(NameAsync);
        next(app);
    };

    private static async Task NameAsync(HttpContext context, RequestDelegate next)
    {
        // Another is the current one when the request is over.
        var span = context.Features.Get<IHttpActivityFeature>()?.Activity;
        if (span is not null && Checks.Contains(context.Request.Path.Value ?? "")) span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        await next(context);
        if (span is { IsAllDataRequested: true }) Name(span, context);
    }

    private static void Name(Activity span, HttpContext context)
    {
        var method = Methods.Contains(context.Request.Method) ? context.Request.Method : "_OTHER";
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        span.DisplayName = route is null ? method : $"{method} {route}";
        span.SetTag(Tags.Method, method).SetTag(Tags.Route, route).SetTag(Tags.Status, context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError) span.SetStatus(ActivityStatusCode.Error);
    }
}
