using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The calls of <see cref="IConversations"/> by what they return alone.</summary>
public static class ConversationsExtensions
{
    /// <summary>Lists the conversations that the bot is in, a page at a time.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="continuationToken">Asks for the page after the one that gave it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<ConversationsResult> GetConversationsAsync(
        this IConversations operations,
        string continuationToken = default,
        CancellationToken cancellationToken = default)
    {
        using var result = await operations
            .GetConversationsWithHttpMessagesAsync(continuationToken, customHeaders: null, cancellationToken).ConfigureAwait(false);
        return result.Body;
    }

    /// <summary>Starts a conversation.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="parameters">Who takes part, and what is said first.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<ConversationResourceResponse> CreateConversationAsync(
        this IConversations operations,
        ConversationParameters parameters,
        CancellationToken cancellationToken = default)
    {
        using var result = await operations
            .CreateConversationWithHttpMessagesAsync(parameters, customHeaders: null, cancellationToken).ConfigureAwait(false);
        return result.Body;
    }

    /// <summary>Sends an activity to the end of a conversation.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activity">What to send.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        using var result = await operations
            .SendToConversationWithHttpMessagesAsync(conversationId, activity, customHeaders: null, cancellationToken).ConfigureAwait(false);
        return result.Body;
    }

    /// <summary>Sends what was said elsewhere, to be shown as history.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="transcript">What was said.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<ResourceResponse> SendConversationHistoryAsync(
        this IConversations operations,
        string conversationId,
        Transcript transcript,
        CancellationToken cancellationToken = default)
    {
        using var result = await operations
            .SendConversationHistoryWithHttpMessagesAsync(conversationId, transcript, customHeaders: null, cancellationToken).ConfigureAwait(false);
        return result.Body;
    }

    /// <summary>Replaces an activity that was sent.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity that is there.</param>
    /// <param name="activity">What to put in its place.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        using var result = await operations
            .UpdateActivityWithHttpMessagesAsync(conversationId, activityId, activity, customHeaders: null, cancellationToken).ConfigureAwait(false);
        return result.Body;
    }

    /// <summary>Sends an activity as the answer to another.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity to answer.</param>
    /// <param name="activity">What to send.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        using var result = await operations
            .ReplyToActivityWithHttpMessagesAsync(conversationId, activityId, activity, customHeaders: null, cancellationToken).ConfigureAwait(false);
        return result.Body;
    }

    /// <summary>Deletes an activity that was sent.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity to delete.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task DeleteActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        CancellationToken cancellationToken = default)
    {
        using var result = await operations
            .DeleteActivityWithHttpMessagesAsync(conversationId, activityId, customHeaders: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists who takes part in a conversation.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<IList<ChannelAccount>> GetConversationMembersAsync(
        this IConversations operations,
        string conversationId,
        CancellationToken cancellationToken = default)
    {
        using var result = await operations
            .GetConversationMembersWithHttpMessagesAsync(conversationId, customHeaders: null, cancellationToken).ConfigureAwait(false);
        return result.Body;
    }

    /// <summary>Asks who a member of a conversation is.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="userId">The member.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<ChannelAccount> GetConversationMemberAsync(
        this Conversations operations,
        string userId,
        string conversationId,
        CancellationToken cancellationToken = default)
    {
        using var result = await operations
            .GetConversationMemberWithHttpMessagesAsync(userId, conversationId, customHeaders: null, cancellationToken).ConfigureAwait(false);
        return result.Body;
    }

    /// <summary>Lists who takes part in a conversation, a page at a time.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="pageSize">How many to a page; the channel decides if null.</param>
    /// <param name="continuationToken">Asks for the page after the one that gave it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<PagedMembersResult> GetConversationPagedMembersAsync(
        this IConversations operations,
        string conversationId,
        int? pageSize = default,
        string continuationToken = default,
        CancellationToken cancellationToken = default)
    {
        using var result = await operations
            .GetConversationPagedMembersWithHttpMessagesAsync(conversationId, pageSize, continuationToken, customHeaders: null, cancellationToken).ConfigureAwait(false);
        return result.Body;
    }

    /// <summary>Removes a member from a conversation.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="memberId">Who is removed.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task DeleteConversationMemberAsync(
        this IConversations operations,
        string conversationId,
        string memberId,
        CancellationToken cancellationToken = default)
    {
        using var result = await operations
            .DeleteConversationMemberWithHttpMessagesAsync(conversationId, memberId, customHeaders: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists who an activity went to.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<IList<ChannelAccount>> GetActivityMembersAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        CancellationToken cancellationToken = default)
    {
        using var result = await operations
            .GetActivityMembersWithHttpMessagesAsync(conversationId, activityId, customHeaders: null, cancellationToken).ConfigureAwait(false);
        return result.Body;
    }

    /// <summary>Uploads a file, to be used in a conversation.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="attachmentUpload">The file.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<ResourceResponse> UploadAttachmentAsync(
        this IConversations operations,
        string conversationId,
        AttachmentData attachmentUpload,
        CancellationToken cancellationToken = default)
    {
        using var result = await operations
            .UploadAttachmentWithHttpMessagesAsync(conversationId, attachmentUpload, customHeaders: null, cancellationToken).ConfigureAwait(false);
        return result.Body;
    }

    /// <summary>Sends an activity to the end of its conversation.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="activity">What to send.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        operations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken);

    /// <summary>Sends an activity as the answer to the one that it names.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="activity">What to send.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ValidationException">It names none.</exception>
    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        if (activity.ReplyToId is null)
            throw new ValidationException(ValidationRules.CannotBeNull, nameof(activity.ReplyToId));

        return operations.ReplyToActivityAsync(activity.Conversation.Id, activity.ReplyToId, activity, cancellationToken);
    }

    /// <summary>Replaces the activity of the same id.</summary>
    /// <param name="operations">What the client offers.</param>
    /// <param name="activity">What to put in its place.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        operations.UpdateActivityAsync(activity.Conversation.Id, activity.Id, activity, cancellationToken);
}
