using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>
/// What a bot can do in the conversations of a channel. A channel that refuses raises an <see cref="ErrorResponseException"/>,
/// a null argument a <see cref="ValidationException"/>.
/// </summary>
public interface IConversations
{
    /// <summary>Lists the conversations that the bot is in, a page at a time.</summary>
    /// <param name="continuationToken">Asks for the page after the one that gave it.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(
        string continuationToken = default,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Starts a conversation.</summary>
    /// <param name="parameters">Who takes part, and what is said first.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Sends an activity to the end of a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activity">What to send.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Sends what was said elsewhere, to be shown as history.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="transcript">What was said.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(
        string conversationId,
        Transcript transcript,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity that was sent.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity that is there.</param>
    /// <param name="activity">What to put in its place.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Sends an activity as the answer to another.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity to answer.</param>
    /// <param name="activity">What to send.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity that was sent.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity to delete.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists who takes part in a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists who takes part in a conversation, a page at a time. A failure is an <see cref="HttpOperationException"/>.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="pageSize">How many to a page; the channel decides if null.</param>
    /// <param name="continuationToken">Asks for the page after the one that gave it.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = default,
        string continuationToken = default,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Removes a member from a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="memberId">Who is removed.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(
        string conversationId,
        string memberId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists who an activity went to.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>Uploads a file, to be used in a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="attachmentUpload">The file.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(
        string conversationId,
        AttachmentData attachmentUpload,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default);
}
