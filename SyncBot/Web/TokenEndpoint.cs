using System.Text.Json.Serialization;
using SyncBot.Channels;
using SyncBot.Channels.DirectLine;
using SyncBot.Limits;
using SyncBot.Storage;

namespace SyncBot.Web;

/// <summary><c>POST /widget/token</c>: a conversation for a page that shows the chat, new or taken up again.</summary>
internal static class TokenEndpoint
{
    /// <summary>Where it is.</summary>
    public const string Path = "/widget/token";

    private const int LargestBody = 4 * 1024;

    private static readonly DirectLineError WrongSignature = new(StatusCodes.Status403Forbidden, "BadSignature", "The user's signature is wrong or out of date.");

    /// <summary>Maps the endpoint.</summary>
    public static void Map(WebApplication host) => host.MapPost(Path, GiveAsync);

    private static async Task<IResult> GiveAsync(HttpContext context, Conversations conversations, DirectLineTokens tokens, DirectLineSecret secret, RateLimits limits, IHostEnvironment environment, TimeProvider clock)
    {
        // Only other programs send no Origin. In Production they use the secret instead.
        if (!environment.IsDevelopment() && string.IsNullOrEmpty(context.Request.Headers.Origin)) return new DirectLineError(StatusCodes.Status403Forbidden, "BadOrigin", "Only pages get a token here.");
        if (await BoundedBody.ReadAsync(context, LargestBody) is not { } body) return DirectLineError.TooLarge($"The body has at most {LargestBody} bytes.");
        if (TokenRequest.Read(body) is not { } request) return DirectLineError.Malformed("The body must be {}, or a JSON object with 'resume' and 'user'.");
        if (request.User?.IsSigned(secret) is false) return WrongSignature;

        var (found, kept) = await FindAsync(request, conversations, context.RequestAborted);
        if (found is null && request.User?.IsCurrent(clock.GetUtcNow()) is false) return WrongSignature;
        if (found is null && limits.OnNewConversation(context.Connection.RemoteIpAddress) is { } over) return DirectLineError.TooOften(over);
        var resume = kept ?? ResumeToken.New();
        var conversation = found ?? await conversations.OpenAsync(request.User?.Key ?? Conversations.NewUser(), resume, context.RequestAborted);
        var given = await GivenToken.ForAsync(conversation, tokens, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new Answer(given.Token, conversation.Id, conversation.User, resume.Value, given.ExpiresIn, $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{DirectLineEndpoints.Path}"));
    }

    // A browser may be shared: whoever is signed in goes on with their own conversation only, and nobody else does when they have left.
    // Together with the resume token a signature proves who it is also when it is out of date.
    private static async Task<(KeptConversation? Conversation, ResumeToken? Resume)> FindAsync(TokenRequest request, Conversations conversations, CancellationToken cancellationToken)
    {
        if (ResumeToken.Of(request.Resume) is not { } resume || await conversations.ResumeAsync(resume, cancellationToken) is not { } found) return (null, null);
        var isTheirs = request.User is null ? !SignedUser.IsKey(found.User) : found.User == request.User.Key;
        return isTheirs ? (found, resume) : (null, null);
    }

    private sealed record Answer(
        [property: JsonPropertyName("token")] string Token,
        [property: JsonPropertyName("conversationId")] string ConversationId,
        [property: JsonPropertyName("userId")] string UserId,
        [property: JsonPropertyName("resume")] string Resume,
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        [property: JsonPropertyName("domain")] string Domain);
}
