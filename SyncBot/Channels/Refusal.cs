using SyncBot.Limits;

namespace SyncBot.Channels;

/// <summary>A request that is not taken: <c>{"error":{"code","message"}}</c>.</summary>
/// <param name="Status">The HTTP status, which is the code as well.</param>
/// <param name="Reason">Why, in one sentence.</param>
internal sealed record Refusal(int Status, string Reason) : IResult
{
    /// <summary>How long to wait; null if that would change nothing.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>Too much of something came in a short time.</summary>
    public static Refusal TooOften(TooMany over) => new(StatusCodes.Status429TooManyRequests, over.Reason) { Wait = over.Wait };

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Wait is { } wait) RetryAfter.Ask(httpContext.Response, wait);
        return Results.Json(new { error = new { code = Status, message = Reason } }, statusCode: Status).ExecuteAsync(httpContext);
    }
}
