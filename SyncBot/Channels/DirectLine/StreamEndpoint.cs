using System.Net.WebSockets;
using System.Text;
using System.Threading.RateLimiting;
using SyncBot.Limits;
using SyncBot.Storage;

namespace SyncBot.Channels.DirectLine;

/// <summary><c>GET conversations/{id}/stream?watermark=W&amp;t=TOKEN</c>: a WebSocket that sends what was said after the watermark, and then what is said.</summary>
internal static class StreamEndpoint
{
    // A client sends nothing but empty frames to keep the connection open.
    private const int LargestFrame = 4 * 1024;
    private const int MostFrames = 60;

    // Web Chat sends a frame every 20 seconds.
    private static readonly TimeSpan BetweenFrames = TimeSpan.FromSeconds(1);

    // Who reads so slowly holds what is to be sent in memory.
    private static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(30);

    /// <summary>Sockets are asked whether they are still there, and end if they don't answer.</summary>
    public static WebSocketOptions Options { get; } = new() { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Streams until one of both sides ends it.</summary>
    public static async Task<IResult> StreamAsync(HttpContext context, string id, string? watermark, string? t, Gatekeeper gatekeeper, IConversationStore store, ActivityFeed feed, RateLimits limits, IHostApplicationLifetime life)
    {
        var caller = string.IsNullOrEmpty(t) ? new Caller.Nobody(DirectLineError.NotKnown) : await gatekeeper.ByTokenAsync(t, DirectLineTokens.ForStream, context.RequestAborted);
        var (conversation, refusal) = await gatekeeper.AdmitAsync(caller, id, context.RequestAborted);
        if (conversation is null) return refusal!;
        if (ActivitySet.NumberOf(watermark) is not { } after) return DirectLineError.BadWatermark;
        if (!context.WebSockets.IsWebSocketRequest) return DirectLineError.Malformed("This address takes WebSocket connections only.");

        var over = limits.OnSocket(id, context.Connection.RemoteIpAddress, out var place);
        using var open = place;
        if (over is not null) return DirectLineError.TooOften(over);
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
                await SendAsync(socket, ActivitySet.Of(activities, after), cancellationToken);
                after = activities[^1].Number;
                if (activities.Count == ActivitySet.Most) continue;
            }

            while (await follower.NextAsync(cancellationToken) is { } passing)
            {
                await SendAsync(socket, ActivitySet.OfPassing(passing, after), cancellationToken);
            }
        }
    }

    private static async Task SendAsync(WebSocket socket, string set, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(SendPatience);
        await socket.SendAsync(Encoding.UTF8.GetBytes(set), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
    }

    // Ends everything when the client closes, vanishes, or sends more than it has to say.
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource ending, CancellationToken leaving)
    {
        var buffer = new byte[LargestFrame];
        await using var frames = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions { TokenLimit = MostFrames, TokensPerPeriod = 1, ReplenishmentPeriod = BetweenFrames, AutoReplenishment = false });
        try
        {
            while (true)
            {
                var frame = await socket.ReceiveAsync(buffer.AsMemory(), leaving);
                frames.TryReplenish();
                using var lease = frames.AttemptAcquire();
                if (frame.MessageType is WebSocketMessageType.Close || !frame.EndOfMessage || !lease.IsAcquired) break;
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
