using System.Globalization;
using System.Text.Json.Serialization;
using SyncBot.Storage;

namespace SyncBot.Channels.DirectLine;

/// <summary>The answer to who asks for a token.</summary>
/// <param name="ConversationId">The conversation it is for.</param>
/// <param name="Token">The token.</param>
/// <param name="ExpiresIn">For how many seconds it is good.</param>
/// <param name="StreamUrl">Where the socket is, when the conversation has begun.</param>
internal sealed record GivenToken(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("streamUrl"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StreamUrl = null)
{
    /// <summary>A token for a conversation.</summary>
    public static async Task<GivenToken> ForAsync(KeptConversation conversation, DirectLineTokens tokens, CancellationToken cancellationToken) => new(
        conversation.Id,
        await tokens.IssueAsync(new Grant(conversation.Id, conversation.User), DirectLineTokens.ForConversation, cancellationToken),
        (int)DirectLineTokens.Lifetime.TotalSeconds);

    /// <summary>The same with the address of the socket that sends what comes after a watermark.</summary>
    public async Task<GivenToken> WithStreamAsync(HttpRequest request, string user, long watermark, DirectLineTokens tokens, CancellationToken cancellationToken)
    {
        var token = await tokens.IssueAsync(new Grant(ConversationId, user), DirectLineTokens.ForStream, cancellationToken);
        var address = string.Create(CultureInfo.InvariantCulture, $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}{DirectLineEndpoints.Path}/conversations/{ConversationId}/stream?watermark={watermark}&t={token}");
        return this with { StreamUrl = address };
    }
}
