using System;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets requests in, and makes the clients that answer them.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Finds out who sent an activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="authHeader">The Authorization header, or null.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="UnauthorizedAccessException">It must not be let in.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken);

    /// <summary>Finds out who opens a streaming connection.</summary>
    /// <param name="authHeader">The Authorization header, or null.</param>
    /// <param name="channelIdHeader">The channel it says it is.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="UnauthorizedAccessException">It must not be let in.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken);

    /// <summary>Makes a factory of clients that speak as the bot of an identity.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>Makes a client of the service that keeps users' tokens.</summary>
    public abstract Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken);

    /// <summary>Makes a client that speaks to other bots.</summary>
    /// <exception cref="NotImplementedException">Always, unless overridden.</exception>
    public virtual BotFrameworkClient CreateBotFrameworkClient() => throw new NotImplementedException();

    /// <summary>What tokens for channels must be for.</summary>
    /// <exception cref="NotImplementedException">Always, unless overridden.</exception>
    public virtual string GetOriginatingAudience() => throw new NotImplementedException();

    /// <summary>Finds out who calls the bot as if it were a channel.</summary>
    /// <exception cref="NotImplementedException">Always, unless overridden.</exception>
    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
