using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SyncBot.Channels.BotFramework.Authentication;

/// <summary>Checks what must hold of every token: signature, issuer, validity, and that it is meant for the bot and for nobody else.</summary>
internal sealed class TokenCheck(BotFrameworkSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>The claims of a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="issuer">Who must have issued it.</param>
    /// <param name="key">The key that it names.</param>
    /// <exception cref="RefusedException">It is not good, or not for the bot.</exception>
    public async Task<ClaimsIdentity> VerifyAsync(JsonWebToken token, string issuer, ProviderKey key)
    {
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidIssuer = issuer,
            LifetimeValidator = (from, to, _, _) => IsInForce(from, to),
            AudienceValidator = (audiences, _, _) => audiences.ToList() is [var audience] && IsOwn(audience),
            AuthenticationType = "BotFramework",
        });
        if (!result.IsValid)
        {
            throw result.Exception switch
            {
                SecurityTokenInvalidAudienceException => RefusedException.Forbidden("The token is meant for somebody else."),
                SecurityTokenInvalidLifetimeException => RefusedException.Unknown("The token has expired, or is not valid yet."),
                _ => RefusedException.Unknown("The token's signature is wrong, or something in the token is."),
            };
        }

        // A bot that uses this one as a skill names itself so. A channel names nobody, and the Emulator the bot itself.
        if (new[] { AuthenticationConstants.AppIdClaim, AuthenticationConstants.AuthorizedParty }.Any(c => token.TryGetPayloadValue<object>(c, out _) && !IsOwn(BearerToken.TextOf(token, c))))
        {
            throw RefusedException.Forbidden("The token is another bot's, and this bot is no skill.");
        }

        return result.ClaimsIdentity;
    }

    /// <summary>Whether an app id is the bot's own.</summary>
    public bool IsOwn(string? appId) => settings.HasApp && settings.AppId.Equals(appId, StringComparison.OrdinalIgnoreCase);

    private bool IsInForce(DateTime? from, DateTime? to)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return to is { } end && now - end < Skew && (from is null || from - now <= Skew);
    }
}
