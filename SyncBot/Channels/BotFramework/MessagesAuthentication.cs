using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using SyncBot.Channels.BotFramework.Authentication;
using SyncBot.Limits;

namespace SyncBot.Channels.BotFramework;

/// <summary>
/// Holds activities against the tokens they come with, and makes the clients that answer them. In Development what the endpoint has
/// found to come from this machine needs no token, and is answered without one and on this machine only.
/// </summary>
internal sealed class MessagesAuthentication(BotFrameworkSettings settings, TokenDesk tokens, ServiceUrls places, BotConnectors connectors, LoopbackConnectors loopback, RateLimits limits) : BotFrameworkAuthentication
{
    /// <inheritdoc/>
    /// <exception cref="RefusedException">It must not be let in.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        var result = await HoldAgainstTokenAsync(activity, authHeader, cancellationToken);
        if (string.IsNullOrWhiteSpace(activity.Conversation?.Id) || string.IsNullOrWhiteSpace(activity.From?.Id)) throw RefusedException.Incomplete("The activity has no 'conversation' or no 'from' with an 'id'.");
        return limits.OnMessage(activity) is { } over ? throw RefusedException.TooOften(over) : result;
    }

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Streaming connections are not taken.");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Outside Development: the identity is not the bot's.</exception>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        if (settings.HasApp && claimsIdentity.HasClaim(AuthenticationConstants.AudienceClaim, settings.AppId)) return connectors;
        return settings.Development ? loopback : throw new InvalidOperationException("The bot speaks as nobody but itself.");
    }

    /// <inheritdoc/>
    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(new NoUserTokens());

    private async Task<AuthenticateRequestResult> HoldAgainstTokenAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        switch (await tokens.IdentifyAsync(authHeader, cancellationToken))
        {
            case Caller.Channel channel:
                CheckComplete(activity);
                CheckChannel(activity, channel);
                return new AuthenticateRequestResult { Audience = settings.Cloud.Issuer, ClaimsIdentity = channel.Identity, CallerId = settings.Cloud.CallerId, ConnectorFactory = connectors };
            case Caller.Emulator emulator:
                CheckComplete(activity);
                if (LoopbackConnectors.OnThisMachine(activity.ServiceUrl) is null) throw RefusedException.Forbidden("The Emulator's 'serviceUrl' is not on this machine.");
                return new AuthenticateRequestResult { Audience = settings.Cloud.Issuer, ClaimsIdentity = emulator.Identity, ConnectorFactory = connectors };
            default:
                return new AuthenticateRequestResult { Audience = "", ClaimsIdentity = new ClaimsIdentity(), ConnectorFactory = loopback };
        }
    }

    private static void CheckComplete(Activity activity)
    {
        if (string.IsNullOrWhiteSpace(activity.ChannelId)) throw RefusedException.Incomplete("The activity has no 'channelId'.");
        if (string.IsNullOrWhiteSpace(activity.ServiceUrl)) throw RefusedException.Incomplete("The activity has no 'serviceUrl'.");
    }

    private void CheckChannel(Activity activity, Caller.Channel channel)
    {
        if (!channel.Channels.Contains(activity.ChannelId)) throw RefusedException.Forbidden("The token's key may not speak for the activity's 'channelId'.");
        if (!activity.ServiceUrl.Equals(channel.ServiceUrl, StringComparison.OrdinalIgnoreCase)) throw RefusedException.Forbidden("The activity's 'serviceUrl' is not the one in the token.");
        if (places.Read(activity.ServiceUrl) is null) throw RefusedException.Forbidden("The activity's 'serviceUrl' is none that answers may go to.");
    }
}
