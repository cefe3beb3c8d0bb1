using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace SyncBot.Channels.BotFramework;

/// <summary><c>POST /api/messages</c>.</summary>
internal static class MessagesEndpoint
{
    /// <summary>Maps the endpoint.</summary>
    public static void Map(WebApplication host) => host.MapPost("/api/messages", TakeAsync);

    private static async Task TakeAsync(HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment())
        {
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "Requests can't be authenticated yet, so outside Development none is taken.");
            return;
        }

        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "In Development only this machine may send activities.");
            return;
        }

        if (await BoundedBody.ReadAsync(context, ActivityBody.Largest) is not { } body)
        {
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, $"An activity has at most {ActivityBody.Largest} bytes.");
            return;
        }

        if (ActivityCheck.FaultIn(body) is { } fault)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, fault);
            return;
        }

        context.Request.Body = new MemoryStream(body);
        await adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false })
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "The body is JSON but no activity: something in it has the wrong type.");
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = new { code = status, message = reason } }, context.RequestAborted);
    }
}
