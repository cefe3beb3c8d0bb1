using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace SyncBot.Channels.BotFramework;

/// <summary>SyncBot signs nobody in to anything: there are no user tokens to be had.</summary>
internal sealed class NoUserTokens : UserTokenClient
{
    /// <inheritdoc/>
    public override Task<TokenResponse> GetUserTokenAsync(string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) => throw None();

    /// <inheritdoc/>
    public override Task<SignInResource> GetSignInResourceAsync(string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) => throw None();

    /// <inheritdoc/>
    public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) => throw None();

    /// <inheritdoc/>
    public override Task<TokenStatus[]> GetTokenStatusAsync(string userId, string channelId, string includeFilter, CancellationToken cancellationToken) => throw None();

    /// <inheritdoc/>
    public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) => throw None();

    /// <inheritdoc/>
    public override Task<TokenResponse> ExchangeTokenAsync(string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) => throw None();

    private static NotSupportedException None() => new("SyncBot signs nobody in.");
}
