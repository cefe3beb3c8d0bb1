using SyncBot.Limits;

namespace SyncBot.Channels.BotFramework.Authentication;

/// <summary>
/// A request must not be let in. It is no <see cref="UnauthorizedAccessException"/>: the adapter would make of that a bare 401, and say
/// neither why nor that a good token may still not be allowed.
/// </summary>
/// <param name="status">The status of the response: 400, 401, 403 or 429.</param>
/// <param name="reason">Why, in one sentence that repeats nothing of the request.</param>
internal sealed class RefusedException(int status, string reason) : Exception(reason)
{
    /// <summary>The status of the response.</summary>
    public int Status => status;

    /// <summary>How long to wait; null if that would change nothing.</summary>
    public TimeSpan? Wait { get; private init; }

    /// <summary>Nobody knows who it is: there is no token, or it is not good.</summary>
    public static RefusedException Unknown(string reason) => new(StatusCodes.Status401Unauthorized, reason);

    /// <summary>The token is good, and this is not allowed with it.</summary>
    public static RefusedException Forbidden(string reason) => new(StatusCodes.Status403Forbidden, reason);

    /// <summary>The activity lacks what the token must be held against.</summary>
    public static RefusedException Incomplete(string reason) => new(StatusCodes.Status400BadRequest, reason);

    /// <summary>It may come in, but not so soon.</summary>
    public static RefusedException TooOften(TooMany over) => new(StatusCodes.Status429TooManyRequests, over.Reason) { Wait = over.Wait };
}
