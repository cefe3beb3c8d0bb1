using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;
using SyncBot.Channels.DirectLine;

namespace SyncBot.Web;

/// <summary>Lets pages of allowed origins in, and no others, wherever tokens are given out or taken.</summary>
internal static class OriginGuard
{
    private static readonly TimeSpan PreflightLifetime = TimeSpan.FromMinutes(10);

    /// <summary>Adds what tells browsers which pages may read the answers.</summary>
    public static void AddTo(IServiceCollection services, AllowedOrigins allowed)
    {
        services.AddSingleton(allowed);
        services.AddCors(cors => cors.AddDefaultPolicy(policy => Describe(policy, allowed)));
    }

    /// <summary>Puts the guard in front of the endpoints.</summary>
    public static void Use(WebApplication host) => host.UseWhen(c => IsGuarded(c.Request.Path), guarded => guarded.UseCors().Use(RefuseStrangersAsync));

    private static void Describe(CorsPolicyBuilder policy, AllowedOrigins allowed) => policy
        .WithOrigins([.. allowed.Others])
        .WithMethods(HttpMethods.Get, HttpMethods.Post)
        .WithHeaders(HeaderNames.Authorization, HeaderNames.ContentType, "x-ms-bot-agent", "x-requested-with")
        .WithExposedHeaders(HeaderNames.RetryAfter)
        .SetPreflightMaxAge(PreflightLifetime);

    private static Task RefuseStrangersAsync(HttpContext context, RequestDelegate next)
    {
        var allowed = context.RequestServices.GetRequiredService<AllowedOrigins>();
        return context.Request.Headers.Origin.ToString() is { Length: > 0 } origin && !allowed.Allows(origin, context.Request.Host)
            ? new DirectLineError(StatusCodes.Status403Forbidden, "BadOrigin", "Pages of this origin may not show the chat. Widget__AllowedOrigins names those that may.").ExecuteAsync(context)
            : next(context);
    }

    private static bool IsGuarded(PathString path) => path.StartsWithSegments(DirectLineEndpoints.Path, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(TokenEndpoint.Path, StringComparison.OrdinalIgnoreCase);
}
