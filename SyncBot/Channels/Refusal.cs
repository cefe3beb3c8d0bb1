namespace SyncBot.Channels;

/// <summary>A request that is not taken: <c>{"error":{"code","message"}}</c>.</summary>
/// <param name="Status">The HTTP status, which is the code as well.</param>
/// <param name="Reason">Why, in one sentence.</param>
internal sealed record Refusal(int Status, string Reason) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) =>
        Results.Json(new { error = new { code = Status, message = Reason } }, statusCode: Status).ExecuteAsync(httpContext);
}
