using System.Text.Json;

namespace SyncBot.Web;

/// <summary>What a page asks for.</summary>
/// <param name="Resume">The resume token of an earlier answer, or null.</param>
/// <param name="User">Who is signed in on the page, or null.</param>
internal sealed record TokenRequest(string? Resume, SignedUser? User)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a body; an empty one asks for a new conversation. Null if it is malformed.</summary>
    public static TokenRequest? Read(byte[] body)
    {
        if (body.Length == 0) return new TokenRequest(null, null);
        try
        {
            return JsonSerializer.Deserialize<TokenRequest>(body, Options) is { User: null or { Id.Length: > 0, Signature.Length: > 0 } } request ? request : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
