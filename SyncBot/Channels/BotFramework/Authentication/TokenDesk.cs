using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;

namespace SyncBot.Channels.BotFramework.Authentication;

/// <summary>Finds out from a request's Authorization header who sends it. Nothing of its body is looked at.</summary>
internal sealed class TokenDesk(BotFrameworkSettings settings, IHttpClientFactory clients, TimeProvider clock, ILogger<TokenDesk> log)
{
    private readonly TokenCheck check = new(settings, clock);
    private readonly ProviderKeys channelKeys = new(settings.Cloud.ChannelMetadata, clients, clock, log);
    private readonly ProviderKeys emulatorKeys = new(settings.Cloud.EmulatorMetadata, clients, clock, log);

    /// <summary>Who sends a request.</summary>
    /// <param name="header">Its Authorization header, or null.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="RefusedException">It must not be let in.</exception>
    public Task<Caller> IdentifyAsync(string? header, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(header))
        {
            return settings.Development ? Task.FromResult<Caller>(new Caller.Nobody()) : throw RefusedException.Unknown("The request has no Authorization header.");
        }

        if (!settings.HasApp) throw RefusedException.Unknown("The bot has no app id, so no token is meant for it.");
        var token = BearerToken.Read(header);
        if (token.Issuer == settings.Cloud.Issuer) return IdentifyChannelAsync(token, cancellationToken);
        return settings.Development && EmulatorIssuers(token).Contains(token.Issuer, StringComparer.Ordinal)
            ? IdentifyEmulatorAsync(token, cancellationToken)
            : throw RefusedException.Unknown("The token's issuer is not one that is trusted here.");
    }

    private static async Task<ProviderKey> FindAsync(ProviderKeys keys, JsonWebToken token, CancellationToken cancellationToken) =>
        await keys.FindAsync(token.Kid, cancellationToken) ?? throw RefusedException.Unknown("The token's key is not known.");

    private async Task<Caller> IdentifyChannelAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var key = await FindAsync(channelKeys, token, cancellationToken);
        var identity = await check.VerifyAsync(token, settings.Cloud.Issuer, key);
        return new Caller.Channel(identity, key.Channels, BearerToken.TextOf(token, AuthenticationConstants.ServiceUrlClaim));
    }

    // The bot's own tokens come from the same issuers, so the token must be for the bot as well as from it.
    private async Task<Caller> IdentifyEmulatorAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var key = await FindAsync(emulatorKeys, token, cancellationToken);
        var identity = await check.VerifyAsync(token, token.Issuer, key);
        var sender = BearerToken.TextOf(token, IsVersion2(token) ? AuthenticationConstants.AuthorizedParty : AuthenticationConstants.AppIdClaim);
        return check.IsOwn(sender) ? new Caller.Emulator(identity) : throw RefusedException.Forbidden("The token does not say that it is the bot's own.");
    }

    private IEnumerable<string> EmulatorIssuers(JsonWebToken token) => settings.Cloud.EmulatorTenants.Append(settings.TenantId).Where(t => t.Length > 0).Select(t => IsVersion2(token)
        ? $"{settings.Cloud.EmulatorLogin}{t}/v2.0"
        : $"https://sts.windows.net/{t}/");

    private static bool IsVersion2(JsonWebToken token) => BearerToken.TextOf(token, AuthenticationConstants.VersionClaim) == "2.0";
}
