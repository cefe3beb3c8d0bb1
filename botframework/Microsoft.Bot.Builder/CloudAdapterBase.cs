using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Joins a bot to the channels of the Bot Framework: lets requests in, runs turns, and sends over the Connector REST API.
/// Each turn has its identity, <see cref="IConnectorClient"/>, <see cref="UserTokenClient"/>, <see cref="ConnectorFactory"/> and
/// callback in the turn state.
/// </summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    /// <summary>Creates an adapter.</summary>
    /// <param name="botFrameworkAuthentication">Lets requests in, and makes the clients that answer them.</param>
    /// <param name="logger">Where to log; nowhere if null.</param>
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);

        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Lets requests in, and makes the clients that answer them.</summary>
    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    /// <summary>Where to log.</summary>
    protected ILogger Logger { get; }

    /// <summary>
    /// Sends activities, one after the other. A delay waits, the answer to an invoke goes into the turn state, and a trace is sent
    /// to the Emulator only.
    /// </summary>
    /// <returns>The ids that the channel gave; empty for what was not sent.</returns>
    /// <exception cref="ArgumentException">There are none.</exception>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));

        Logger.LogInformation("SendActivitiesAsync for {Count} activities.", activities.Length);

        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
        {
            var activity = activities[index];
            activity.Id = null;
            Logger.LogInformation("Sending activity. ReplyToId: {ReplyToId}", activity.ReplyToId);

            var response = await SendAsync(turnContext, activity, cancellationToken).ConfigureAwait(false);
            responses[index] = response ?? new ResourceResponse(string.Empty);
        }

        return responses;
    }

    /// <inheritdoc/>
    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Logger.LogInformation("UpdateActivityAsync ActivityId: {ActivityId}", activity.Id);

        return await Conversations(turnContext).UpdateActivityAsync(activity, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        Logger.LogInformation(
            "DeleteActivityAsync Conversation Id: {ConversationId}, ActivityId: {ActivityId}",
            reference.Conversation.Id,
            reference.ActivityId);

        await Conversations(turnContext)
            .DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId, cancellationToken).ConfigureAwait(false);
    }

    private static IConversations Conversations(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>().Conversations;

    private static async Task<ResourceResponse> SendAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                var milliseconds = Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture);
                await Task.Delay(milliseconds, cancellationToken).ConfigureAwait(false);
                return null;

            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                return null;

            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
        }

        var conversations = Conversations(turnContext);
        return string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? await conversations.SendToConversationAsync(activity, cancellationToken).ConfigureAwait(false)
            : await conversations.ReplyToActivityAsync(activity, cancellationToken).ConfigureAwait(false);
    }
}
