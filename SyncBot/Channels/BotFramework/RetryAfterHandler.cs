using System.Net;

namespace SyncBot.Channels.BotFramework;

/// <summary>
/// Sends again what a channel has put off: 429 or 503 with <c>Retry-After</c>, as long as all waits together stay within
/// <see cref="LongestWait"/>. Nothing else is repeated: after a 408, another 5xx or a broken connection the channel may have taken it.
/// </summary>
internal sealed class RetryAfterHandler(TimeProvider clock) : DelegatingHandler
{
    private const int MostTries = 4;

    /// <summary>The longest that a request is kept waiting. A turn must be answered within 15 seconds.</summary>
    public static TimeSpan LongestWait { get; } = TimeSpan.FromSeconds(8);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var left = LongestWait;
        for (var tries = 1; ; tries++)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (tries == MostTries || WaitAskedBy(response) is not { } wait || wait > left) return response;
            response.Dispose();
            left -= wait;
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private TimeSpan? WaitAskedBy(HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)) return null;
        var asked = RetryAfter.AskedBy(response, clock);
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }
}
