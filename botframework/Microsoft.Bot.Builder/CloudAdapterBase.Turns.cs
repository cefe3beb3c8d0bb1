using System;
using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder;

/// <content>Turns, from authentication to result.</content>
public abstract partial class CloudAdapterBase
{
    /// <summary>Makes a factory of clients that speak over the connection that an activity came by.</summary>
    /// <exception cref="NotImplementedException">Always, unless overridden.</exception>
    protected virtual ConnectorFactory GetStreamingConnectorFactory(Activity activity) => throw new NotImplementedException();

    /// <summary>Finds out who sent an activity, and runs its turn.</summary>
    /// <param name="authHeader">The Authorization header, or null.</param>
    /// <param name="activity">What was sent.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>
    /// What the response must say: all replies if they are expected there, the answer to an invoke, or null if there is nothing to say.
    /// </returns>
    /// <exception cref="UnauthorizedAccessException">It must not be let in.</exception>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        string authHeader,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        Logger.LogInformation("ProcessActivityAsync");

        var result = await BotFrameworkAuthentication
            .AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        return await ProcessActivityAsync(result, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the turn of an activity that was let in.</summary>
    /// <param name="authenticateRequestResult">What is known of the request.</param>
    /// <param name="activity">What was sent.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>
    /// What the response must say: all replies if they are expected there, the answer to an invoke, or null if there is nothing to say.
    /// </returns>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        var (audience, connectorFactory) = (authenticateRequestResult.Audience, authenticateRequestResult.ConnectorFactory);
        activity.CallerId = authenticateRequestResult.CallerId;

        using var connectorClient = await connectorFactory
            .CreateAsync(activity.ServiceUrl, audience, cancellationToken).ConfigureAwait(false);
        return await RunTurnAsync(
            activity, authenticateRequestResult.ClaimsIdentity, audience, connectorClient, connectorFactory, callback, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Makes the identity that the bot speaks as: its app id is audience and caller.</summary>
    /// <param name="botAppId">The bot's app id; null counts as empty.</param>
    protected ClaimsIdentity CreateClaimsIdentity(string botAppId) => new(
    [
        new Claim(AuthenticationConstants.AudienceClaim, botAppId ?? string.Empty),
        new Claim(AuthenticationConstants.AppIdClaim, botAppId ?? string.Empty),
    ]);

    private static InvokeResponse ResultOf(TurnContext turnContext)
    {
        if (turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse
            {
                Status = (int)HttpStatusCode.OK,
                Body = new ExpectedReplies(turnContext.BufferedReplyActivities),
            };
        }

        if (turnContext.Activity.Type != ActivityTypes.Invoke)
            return null;

        var answer = turnContext.TurnState.Get<Activity>(InvokeResponseKey);
        return answer is null
            ? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented }
            : (InvokeResponse)answer.Value;
    }

    private async Task<InvokeResponse> RunTurnAsync(
        Activity activity,
        ClaimsIdentity identity,
        string audience,
        IConnectorClient connectorClient,
        ConnectorFactory connectorFactory,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        using var userTokenClient = await BotFrameworkAuthentication
            .CreateUserTokenClientAsync(identity, cancellationToken).ConfigureAwait(false);
        using var turnContext = new TurnContext(this, activity);
        turnContext.TurnState.Add<IIdentity>(BotIdentityKey, identity);
        turnContext.TurnState.Add(connectorClient);
        turnContext.TurnState.Add(userTokenClient);
        turnContext.TurnState.Add(callback);
        turnContext.TurnState.Add(connectorFactory);

        // Add refuses null, which is what a channel has here.
        turnContext.TurnState.Set(OAuthScopeKey, audience);

        await RunPipelineAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
        return ResultOf(turnContext);
    }
}
