using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SyncBot.Channels.DirectLine;

/// <summary>Signs and reads tokens: JSON Web Tokens (RFC 7519), HS256, with the store's signing keys.</summary>
internal sealed class DirectLineTokens(SigningKeys keys, TimeProvider clock)
{
    /// <summary>For everything a client does in its conversation.</summary>
    public const string ForConversation = "conversation";

    /// <summary>For opening the socket, whose address holds the token.</summary>
    public const string ForStream = "stream";

    private const string Issuer = "syncbot";
    private const string ConversationClaim = "conv";
    private const int LongestToken = 4096;

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    /// <summary>How long a token is good; from Direct Line's documentation.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(30);

    /// <summary>How long the address of a socket is good; from Direct Line's documentation.</summary>
    public static TimeSpan StreamLifetime { get; } = TimeSpan.FromSeconds(60);

    /// <summary>A new token.</summary>
    /// <param name="grant">What it allows.</param>
    /// <param name="purpose"><see cref="ForConversation"/> or <see cref="ForStream"/>: one is not good for the other.</param>
    /// <param name="cancellationToken">Stops the reading of the keys.</param>
    public async Task<string> IssueAsync(Grant grant, string purpose, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = purpose,
            IssuedAt = now,
            Expires = now + (purpose == ForStream ? StreamLifetime : Lifetime),
            Subject = new ClaimsIdentity([new Claim(JwtRegisteredClaimNames.Sub, grant.User), new Claim(ConversationClaim, grant.Conversation)]),
            SigningCredentials = new SigningCredentials(await keys.CurrentAsync(cancellationToken), SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>Reads a token. Whatever it is, it is read without an error.</summary>
    public async Task<TokenReading> ReadAsync(string token, string purpose, CancellationToken cancellationToken)
    {
        if (KeyIdOf(token) is not { } id || await keys.FindAsync(id, cancellationToken) is not { } key) return new TokenReading.Unknown();
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = purpose,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKey = key,
            RequireExpirationTime = true,
            ValidateLifetime = false,
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken read) return new TokenReading.Unknown();
        if (read.Subject is not { Length: > 0 } user || !read.TryGetPayloadValue<string>(ConversationClaim, out var conversation) || string.IsNullOrEmpty(conversation)) return new TokenReading.Unknown();
        return read.ValidTo > clock.GetUtcNow().UtcDateTime ? new TokenReading.Good(new Grant(conversation, user)) : new TokenReading.Expired();
    }

    private static string? KeyIdOf(string token)
    {
        if (token.Length > LongestToken || !Handler.CanReadToken(token)) return null;
        try
        {
            return Handler.ReadJsonWebToken(token).Kid is { Length: > 0 } id ? id : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
