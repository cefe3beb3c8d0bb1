using System.Globalization;
using Microsoft.Net.Http.Headers;
using RetryConditionHeaderValue = System.Net.Http.Headers.RetryConditionHeaderValue;

namespace SyncBot.Channels;

/// <summary>Reads and writes <c>Retry-After</c> (RFC 9110, 10.2.3), which is a time to wait or a time of day.</summary>
internal static class RetryAfter
{
    /// <summary>How long a response asks to wait, which may be over already; null if it does not say.</summary>
    public static TimeSpan? AskedBy(HttpResponseMessage response, TimeProvider clock) =>
        Read(response.Headers.RetryAfter, clock);

    /// <summary>The same of headers that were copied.</summary>
    public static TimeSpan? AskedBy(IDictionary<string, IEnumerable<string>> headers, TimeProvider clock) =>
        headers.TryGetValue(HeaderNames.RetryAfter, out var values) && RetryConditionHeaderValue.TryParse(values.FirstOrDefault(), out var after) ? Read(after, clock) : null;

    /// <summary>Asks to wait, in whole seconds and one at least.</summary>
    public static void Ask(HttpResponse response, TimeSpan wait) =>
        response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static TimeSpan? Read(RetryConditionHeaderValue? after, TimeProvider clock) => after is null ? null : after.Delta ?? after.Date - clock.GetUtcNow();
}
