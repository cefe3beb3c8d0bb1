using System.Net.WebSockets;
using System.Text;
using SyncBot.Storage;

namespace SyncBot.Channels.DirectLine;

/// <summary><c>GET conversations/{id}/stream?watermark=W&amp;t=TOKEN</c>: a WebSocket that sends what was said after the watermark, and then what is said.</summary>
internal static class StreamEndpoint
{
    // A client sends nothing but empty frames to keep the connection open.
    private const int LargestFrame = 4 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Streams until one of both sides ends it.</summary>
    public static async Task<IResult> StreamAsync(HttpContext context, string id, string? watermark, string? t, Gatekeeper gatekeeper, IConversationStore store, ActivityFeed feed, IHostApplicationLifetime life)
    {
        var caller = string.IsNullOrEmpty(t) ? new Caller.Nobody(DirectLineError.NotKnown) : await gatekeeper.ByTokenAsync(t, DirectLineTokens.ForStream, context.RequestAborted);
        var (conversation, refusal) = await gatekeeper.AdmitAsync(caller, id, context.RequestAborted);
        if (conversation is null) return refusal!;
        if (ActivitySet.NumberOf(watermark) is not { } after) return DirectLineError.BadWatermark;
        if (!context.WebSockets.IsWebSocketRequest) return DirectLineError.Malformed("This address takes WebSocket connections only.");

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        using var follower = feed.Follow(id);
        var listening = ListenAsync(socket, ending, leaving.Token);
        try
        {
            await SendAsync(socket, follower, after, store, ending.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
            // Gone, or going: the client comes back for what it has not got.
        }

        // Whoever stops to listen before the other side has closed too cuts the line.
        await CloseAsync(socket);
        leaving.CancelAfter(Patience);
        await listening;
        return Results.Empty;
    }

    private static async Task SendAsync(WebSocket socket, ActivityFeed.Follower follower, long after, IConversationStore store, CancellationToken cancellationToken)
    {
        while (true)
        {
            var activities = await store.ActivitiesAsync(follower.Conversation, after, ActivitySet.Most, cancellationToken);
            if (activities.Count > 0)
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(ActivitySet.Of(activities, after)), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
                after = activities[^1].Number;
                if (activities.Count == ActivitySet.Most) continue;
            }

            while (await follower.NextAsync(cancellationToken) is { } passing)
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(ActivitySet.OfPassing(passing, after)), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            }
        }
    }

    // Ends everything when the client closes, vanishes, or sends more than it has to say.
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource ending, CancellationToken leaving)
    {
        var buffer = new byte[LargestFrame];
        try
        {
            while (true)
            {
                var frame = await socket.ReceiveAsync(buffer.AsMemory(), leaving);
                if (frame.MessageType is WebSocketMessageType.Close || !frame.EndOfMessage) break;
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
            // Gone.
        }

        await ending.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, patience.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
            // Gone.
        }
    }
}
