using SyncBot.Channels;

namespace SyncBot.Web;

/// <summary>Refuses requests that can't be read: a host's name that looks like one in other letters and is none, such as <c>xn--a</c>, and a body that ends early, comes too slowly or is not framed as it says.</summary>
internal static class ReadableRequests
{
    /// <summary>Puts it in front of everything.</summary>
    public static void Use(WebApplication host) => host.Use(TakeAsync);

    private static async Task TakeAsync(HttpContext context, RequestDelegate next)
    {
        if (!HasReadableHost(context.Request))
        {
            await new Refusal(StatusCodes.Status400BadRequest, "The Host header is no name of a host.").ExecuteAsync(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException unreadable) when (!context.Response.HasStarted)
        {
            await new Refusal(unreadable.StatusCode, "The body ended early, came too slowly, or is not framed as it says.").ExecuteAsync(context);
        }
    }

    private static bool HasReadableHost(HttpRequest request)
    {
        try
        {
            _ = request.Host;
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
