using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SyncBot.Channels.BotFramework.Authentication;

/// <summary>Takes a token out of an Authorization header (RFC 6750), not yet checked.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";
    private const int Longest = 16 * 1024;

    /// <summary>The token.</summary>
    /// <exception cref="RefusedException">There is none that can be read, or it is of a kind that is never good.</exception>
    public static JsonWebToken Read(string header)
    {
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) throw RefusedException.Unknown("The Authorization header holds no bearer token.");
        var token = Parse(header[Scheme.Length..].Trim(' ')) ?? throw RefusedException.Unknown("The token can't be read.");
        if (token.Alg != SecurityAlgorithms.RsaSha256) throw RefusedException.Unknown("The token is not signed with RS256.");
        if (token.Typ is { Length: > 0 } kind && !kind.Equals("JWT", StringComparison.OrdinalIgnoreCase)) throw RefusedException.Unknown("The token is of another kind than JWT.");
        if (token.TryGetHeaderValue<object>("crit", out _)) throw RefusedException.Unknown("The token asks for an extension that is not known here.");
        return token.Kid is { Length: > 0 } ? token : throw RefusedException.Unknown("The token does not name its key.");
    }

    /// <summary>A claim that is a text, or null.</summary>
    public static string? TextOf(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<object>(claim, out var value) && value is string { Length: > 0 } text ? text : null;

    // Three parts: what is encrypted has five, and is refused with the rest.
    private static JsonWebToken? Parse(string encoded)
    {
        if (encoded.Length is 0 or > Longest || encoded.Count(c => c == '.') != 2) return null;
        try
        {
            var token = new JsonWebToken(encoded);
            return (token.Alg, token.Kid, token.Typ, token.Issuer) is ({ Length: > 0 }, _, _, { Length: > 0 }) ? token : null;
        }
        catch (Exception fault) when (fault is ArgumentException or SecurityTokenException or FormatException or InvalidOperationException or System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
