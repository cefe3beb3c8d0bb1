using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Joins a bot to the channels of the Bot Framework over HTTP.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>Creates an adapter.</summary>
    /// <param name="botFrameworkAuthentication">Lets requests in, and makes the clients that answer them.</param>
    /// <param name="logger">Where to log; nowhere if null.</param>
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>
    /// Runs the turn of the activity in a request, and writes the response: 200 or what the turn says, 400 if there is no activity
    /// with a type, 401 if it must not be let in, 405 if it was not posted.
    /// </summary>
    /// <param name="httpRequest">The request.</param>
    /// <param name="httpResponse">The response.</param>
    /// <param name="bot">Takes the turn.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task ProcessAsync(
        HttpRequest httpRequest,
        HttpResponse httpResponse,
        IBot bot,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        try
        {
            var activity = await HttpHelper.ReadRequestAsync<Activity>(httpRequest).ConfigureAwait(false);
            if (string.IsNullOrEmpty(activity?.Type))
            {
                httpResponse.StatusCode = StatusCodes.Status400BadRequest;
                Logger.LogWarning("BadRequest: Missing activity or activity type.");
                return;
            }

            var invokeResponse = await ProcessActivityAsync(
                httpRequest.Headers.Authorization, activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
            await HttpHelper.WriteResponseAsync(httpResponse, invokeResponse).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException exception)
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
            Logger.LogError(exception, "Unauthorized");
        }
    }
}
