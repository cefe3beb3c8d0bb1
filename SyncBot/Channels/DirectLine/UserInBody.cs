using System.Text.Json;

namespace SyncBot.Channels.DirectLine;

/// <summary>Reads whom a server asks a token for: <c>{"user":{"id":"dl_…"}}</c>.</summary>
internal static class UserInBody
{
    private const int LargestBody = 16 * 1024;

    /// <summary>The user's id, null if none is named, or what is wrong.</summary>
    public static async Task<(string? User, DirectLineError? Fault)> ReadAsync(HttpContext context)
    {
        if (await BoundedBody.ReadAsync(context, LargestBody) is not { } body) return (null, DirectLineError.TooLarge($"The body has at most {LargestBody} bytes."));
        if (body.Length == 0) return (null, null);
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind is not JsonValueKind.Object) return (null, DirectLineError.Malformed("The body must be a JSON object."));
            if (!json.RootElement.TryGetProperty("user", out var user) || user.ValueKind is not JsonValueKind.Object || ActivityBody.TextOf(user, "id") is not { Length: > 0 } id) return (null, null);
            return Conversations.IsUser(id) ? (id, null) : (null, DirectLineError.Malformed("The user's id must begin with 'dl_'."));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return (null, DirectLineError.Malformed("The body is not JSON."));
        }
    }
}
