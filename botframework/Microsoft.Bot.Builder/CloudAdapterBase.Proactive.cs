using System;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder;

/// <content>Turns that the bot begins.</content>
public abstract partial class CloudAdapterBase
{
    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        string botAppId,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botAppId), reference, audience: null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, reference, audience: null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(callback);

        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        string botAppId,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botAppId), continuationActivity, audience: null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, continuationActivity, audience: null, callback, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The activity has no conversation or no service URL.</exception>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(callback);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        if (continuationActivity.Conversation is null)
            throw new ArgumentException("The continuation Activity should contain a Conversation value.");
        if (continuationActivity.ServiceUrl is null)
            throw new ArgumentException("The continuation Activity should contain a ServiceUrl value.");

        return ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);
    }

    /// <summary>Starts a conversation and runs a turn in it, which begins with a <c>CreateConversation</c> event.</summary>
    /// <param name="botAppId">The bot's app id.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">Where the channel takes requests.</param>
    /// <param name="audience">What tokens for it must be for; null for a channel.</param>
    /// <param name="conversationParameters">Who takes part, and what is said first.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(serviceUrl))
            throw new ArgumentNullException(nameof(serviceUrl));
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        Logger.LogInformation("CreateConversationAsync for channel: {ChannelId}", channelId);

        var identity = CreateClaimsIdentity(botAppId);
        identity.AddClaim(new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl));
        var connectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        using var connectorClient = await connectorFactory.CreateAsync(serviceUrl, audience, cancellationToken).ConfigureAwait(false);
        var conversation = await connectorClient.Conversations
            .CreateConversationAsync(conversationParameters, cancellationToken).ConfigureAwait(false);

        var activity = new Activity(ActivityTypes.Event)
        {
            Name = ActivityEventNames.CreateConversation,
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Id = conversation.ActivityId ?? Guid.NewGuid().ToString("n"),
            Conversation = new ConversationAccount(id: conversation.Id, tenantId: conversationParameters.TenantId),
            ChannelData = conversationParameters.ChannelData,
            Recipient = conversationParameters.Bot,
        };
        await RunTurnAsync(activity, identity, audience: null, connectorClient, connectorFactory, callback, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Runs a turn in a conversation that exists, without a request from its channel.</summary>
    /// <param name="claimsIdentity">Who the bot speaks as.</param>
    /// <param name="continuationActivity">What the turn begins with.</param>
    /// <param name="audience">What tokens must be for; null for a channel.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        Logger.LogInformation("ProcessProactiveAsync for Conversation Id: {ConversationId}", continuationActivity.Conversation.Id);

        var connectorFactory = continuationActivity.IsFromStreamingConnection()
            ? GetStreamingConnectorFactory(continuationActivity)
            : BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var connectorClient = await connectorFactory
            .CreateAsync(continuationActivity.ServiceUrl, audience, cancellationToken).ConfigureAwait(false);
        await RunTurnAsync(
            continuationActivity, claimsIdentity, audience, connectorClient, connectorFactory, callback, cancellationToken)
            .ConfigureAwait(false);
    }
}
