using SyncBot.Channels.DirectLine;

namespace SyncBot.Limits;

/// <summary>
/// Counts what each address asks for on the web. What channels and Twilio send is counted by person, as few addresses send for
/// everybody, and health checks are not counted, as a host that is flooded is not ill.
/// </summary>
internal static class AddressGuard
{
    private static readonly PathString[] Free = ["/api/messages", "/sms/twilio", "/healthz", "/readyz"];

    /// <summary>Puts the guard in front of the endpoints.</summary>
    public static void Use(WebApplication host) => host.UseWhen(IsOnTheWeb, guarded => guarded.Use(CountAsync));

    private static bool IsOnTheWeb(HttpContext context) => !Free.Any(p => context.Request.Path.Equals(p, StringComparison.OrdinalIgnoreCase));

    private static Task CountAsync(HttpContext context, RequestDelegate next) =>
        context.RequestServices.GetRequiredService<RateLimits>().OnRequest(context.Connection.RemoteIpAddress) is { } over
            ? DirectLineError.TooOften(over).ExecuteAsync(context)
            : next(context);
}
