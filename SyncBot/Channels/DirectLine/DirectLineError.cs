using SyncBot.Limits;

namespace SyncBot.Channels.DirectLine;

/// <summary>A refusal, in the form that Direct Line has: <c>{"error":{"code","message"}}</c>.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A word for programs.</param>
/// <param name="Message">A sentence for people.</param>
internal sealed record DirectLineError(int Status, string Code, string Message) : IResult
{
    /// <summary>How long to wait; null if that would change nothing.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>No token, or one that is none of ours.</summary>
    public static DirectLineError NotKnown { get; } = new(StatusCodes.Status401Unauthorized, "Unauthorized", "A token or the secret is needed: 'Authorization: Bearer …'.");

    /// <summary>The token is out of date.</summary>
    public static DirectLineError TokenExpired { get; } = new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired. Get a new one.");

    /// <summary>The token is for something else.</summary>
    public static DirectLineError NotAllowed { get; } = new(StatusCodes.Status403Forbidden, "BadArgument", "The token is not for this conversation, or the conversation is gone.");

    /// <summary>There is no such conversation.</summary>
    public static DirectLineError NotFound { get; } = new(StatusCodes.Status404NotFound, "BotNotFound", "There is no such conversation.");

    /// <summary>The watermark is none of ours.</summary>
    public static DirectLineError BadWatermark { get; } = Malformed("The watermark is none that was given out.");

    /// <summary>Something about the request is wrong.</summary>
    public static DirectLineError Malformed(string what) => new(StatusCodes.Status400BadRequest, "BadArgument", what);

    /// <summary>Something is larger than allowed.</summary>
    public static DirectLineError TooLarge(string what) => new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", what);

    /// <summary>Too much of something came in a short time.</summary>
    public static DirectLineError TooOften(TooMany over) => new(StatusCodes.Status429TooManyRequests, "TooManyRequests", over.Reason) { Wait = over.Wait };

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Wait is { } wait) RetryAfter.Ask(httpContext.Response, wait);
        return Results.Json(new { error = new { code = Code, message = Message } }, statusCode: Status).ExecuteAsync(httpContext);
    }
}
