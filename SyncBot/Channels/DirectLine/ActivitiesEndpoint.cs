using Microsoft.Bot.Schema;
using SyncBot.Storage;

namespace SyncBot.Channels.DirectLine;

/// <summary>Takes what clients say, and gives them what was said.</summary>
internal static class ActivitiesEndpoint
{
    /// <summary><c>GET conversations/{id}/activities?watermark=W</c>: what was said after the watermark, for clients without a socket.</summary>
    public static async Task<IResult> PollAsync(HttpContext context, string id, string? watermark, Gatekeeper gatekeeper, IConversationStore store)
    {
        var (conversation, refusal) = await gatekeeper.AdmitAsync(await gatekeeper.WhoAsync(context), id, context.RequestAborted);
        if (conversation is null) return refusal!;
        if (ActivitySet.NumberOf(watermark) is not { } after) return DirectLineError.BadWatermark;
        return Results.Content(ActivitySet.Of(await store.ActivitiesAsync(id, after, ActivitySet.Most, context.RequestAborted), after), "application/json; charset=utf-8");
    }

    /// <summary><c>POST conversations/{id}/activities</c>: takes a turn. The answer comes when all of it is kept.</summary>
    public static async Task<IResult> PostAsync(HttpContext context, string id, Gatekeeper gatekeeper, DirectLineAdapter adapter, TimeProvider clock, IHostApplicationLifetime life)
    {
        var (conversation, refusal) = await gatekeeper.AdmitToSpeakAsync(context, id);
        if (conversation is null) return refusal!;
        if (await BoundedBody.ReadAsync(context, ActivityBody.Largest) is not { } body) return DirectLineError.TooLarge($"An activity has at most {ActivityBody.Largest} bytes.");
        if (ClientActivity.Read(body, conversation, clock, out var fault) is not { } activity) return DirectLineError.Malformed(fault!);

        switch (activity.Type)
        {
            case ActivityTypes.Message or ActivityTypes.Event:
                // A client that leaves must not take half a turn with it.
                await adapter.TakeAsync(activity, context.Connection.RemoteIpAddress, life.ApplicationStopped);
                break;
            case ActivityTypes.Typing or ActivityTypes.EndOfConversation:
                break;
            default:
                return DirectLineError.Malformed($"Clients don't send activities of type '{activity.Type}'.");
        }

        return Results.Json(new { id = activity.Id });
    }
}
