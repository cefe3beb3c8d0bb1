using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>What a bot can do in the conversations of a channel.</summary>
public class Conversations : IServiceOperations<ConnectorClient>, IConversations
{
    private static readonly HttpStatusCode[] Taken = [HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Accepted];

    /// <summary>Creates the group of calls of a client.</summary>
    public Conversations(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    /// <inheritdoc/>
    public ConnectorClient Client { get; }

    /// <inheritdoc/>
    public async Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(
        string continuationToken = default,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        var path = ConnectorCall.WithQuery(ConnectorCall.Path("conversations"), ("continuationToken", continuationToken));
        var call = new ConnectorCall(Client, HttpMethod.Get, path)
        {
            CustomHeaders = customHeaders,
        };
        return await call.SendAsync<ConversationsResult>(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required.NotNull(parameters);

        var call = new ConnectorCall(Client, HttpMethod.Post, ConnectorCall.Path("conversations"))
        {
            Content = parameters,
            CustomHeaders = customHeaders,
            Success = Taken,
        };
        return await call.SendAsync<ConversationResourceResponse>(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required.NotNull(conversationId);
        Required.NotNull(activity);

        var call = new ConnectorCall(Client, HttpMethod.Post, ConnectorCall.Path("conversations", conversationId, "activities"))
        {
            Content = activity,
            CustomHeaders = customHeaders,
            Success = Taken,
        };
        return await call.SendAsync<ResourceResponse>(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(
        string conversationId,
        Transcript transcript,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required.NotNull(conversationId);
        Required.NotNull(transcript);

        var call = new ConnectorCall(Client, HttpMethod.Post, ConnectorCall.Path("conversations", conversationId, "activities", "history"))
        {
            Content = transcript,
            CustomHeaders = customHeaders,
            Success = Taken,
        };
        return await call.SendAsync<ResourceResponse>(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required.NotNull(conversationId);
        Required.NotNull(activityId);
        Required.NotNull(activity);

        var call = new ConnectorCall(Client, HttpMethod.Put, ConnectorCall.Path("conversations", conversationId, "activities", activityId))
        {
            Content = activity,
            CustomHeaders = customHeaders,
            Success = Taken,
        };
        return await call.SendAsync<ResourceResponse>(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required.NotNull(conversationId);
        Required.NotNull(activityId);
        Required.NotNull(activity);

        var call = new ConnectorCall(Client, HttpMethod.Post, ConnectorCall.Path("conversations", conversationId, "activities", activityId))
        {
            Content = activity,
            CustomHeaders = customHeaders,
            ConversationId = conversationId,
            Success = Taken,
        };
        return await call.SendAsync<ResourceResponse>(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required.NotNull(conversationId);
        Required.NotNull(activityId);

        var call = new ConnectorCall(Client, HttpMethod.Delete, ConnectorCall.Path("conversations", conversationId, "activities", activityId))
        {
            CustomHeaders = customHeaders,
            Success = [HttpStatusCode.OK, HttpStatusCode.Accepted],
        };
        var result = new HttpOperationResponse();
        await call.SendAsync(result, cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <inheritdoc/>
    public async Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required.NotNull(conversationId);

        var call = new ConnectorCall(Client, HttpMethod.Get, ConnectorCall.Path("conversations", conversationId, "members"))
        {
            CustomHeaders = customHeaders,
        };
        return await call.SendAsync<IList<ChannelAccount>>(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks who a member of a conversation is.</summary>
    /// <param name="userId">The member.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(
        string userId,
        string conversationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required.NotNull(conversationId);
        Required.NotNull(userId);

        var call = new ConnectorCall(Client, HttpMethod.Get, ConnectorCall.Path("conversations", conversationId, "members", userId))
        {
            CustomHeaders = customHeaders,
        };
        return await call.SendAsync<ChannelAccount>(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = default,
        string continuationToken = default,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required.NotNull(conversationId);

        var path = ConnectorCall.WithQuery(
            ConnectorCall.Path("conversations", conversationId, "pagedmembers"),
            ("pageSize", pageSize?.ToString(CultureInfo.InvariantCulture)),
            ("continuationToken", continuationToken));
        var call = new ConnectorCall(Client, HttpMethod.Get, path) { CustomHeaders = customHeaders };
        try
        {
            return await call.SendAsync<PagedMembersResult>(cancellationToken).ConfigureAwait(false);
        }
        catch (ErrorResponseException exception)
        {
            throw new HttpOperationException(exception.Message, exception)
            {
                Request = exception.Request,
                Response = exception.Response,
            };
        }
    }

    /// <inheritdoc/>
    public async Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(
        string conversationId,
        string memberId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required.NotNull(conversationId);
        Required.NotNull(memberId);

        var call = new ConnectorCall(Client, HttpMethod.Delete, ConnectorCall.Path("conversations", conversationId, "members", memberId))
        {
            CustomHeaders = customHeaders,
            Success = [HttpStatusCode.OK, HttpStatusCode.NoContent],
        };
        var result = new HttpOperationResponse();
        await call.SendAsync(result, cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <inheritdoc/>
    public async Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required.NotNull(conversationId);
        Required.NotNull(activityId);

        var call = new ConnectorCall(Client, HttpMethod.Get, ConnectorCall.Path("conversations", conversationId, "activities", activityId, "members"))
        {
            CustomHeaders = customHeaders,
        };
        return await call.SendAsync<IList<ChannelAccount>>(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(
        string conversationId,
        AttachmentData attachmentUpload,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        Required.NotNull(conversationId);
        Required.NotNull(attachmentUpload);

        var call = new ConnectorCall(Client, HttpMethod.Post, ConnectorCall.Path("conversations", conversationId, "attachments"))
        {
            Content = attachmentUpload,
            CustomHeaders = customHeaders,
            Success = Taken,
        };
        return await call.SendAsync<ResourceResponse>(cancellationToken).ConfigureAwait(false);
    }
}
