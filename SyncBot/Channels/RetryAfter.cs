using System.Globalization;

namespace SyncBot.Channels;

/// <summary>Reads and writes <c>Retry-After</c> (RFC 9110, 10.2.3), which is a time to wait or a time of day.</summary>
internal static class RetryAfter
{
    /// <summary>How long a response asks to wait, which may be over already; null if it does not say.</summary>
    public static TimeSpan? AskedBy(HttpResponseMessage response, TimeProvider clock) =>
        response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - clock.GetUtcNow() : null;

    /// <summary>Asks to wait, in whole seconds and one at least.</summary>
    public static void Ask(HttpResponse response, TimeSpan wait) =>
        response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
