using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace SyncBot.Channels.BotFramework;

/// <summary>
/// Development's authentication: what the endpoint has found to come from this machine needs no token, and answers go to this
/// machine only.
/// </summary>
internal sealed class LoopbackAuthentication(IHttpClientFactory clients) : BotFrameworkAuthentication
{
    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        Task.FromResult(new AuthenticateRequestResult { Audience = "", ClaimsIdentity = new ClaimsIdentity(), ConnectorFactory = new LoopbackConnectors(clients) });

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Streaming connections are not taken.");

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new LoopbackConnectors(clients);

    /// <inheritdoc/>
    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(new NoUserTokens());
}
