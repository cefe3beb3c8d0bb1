using System;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Transcripts that can be read again.</summary>
public interface ITranscriptStore : ITranscriptLogger
{
    /// <summary>A page of a conversation, oldest activity first.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="continuationToken">The token of the page before; null for the first page.</param>
    /// <param name="startDate">Activities before this time are left out.</param>
    Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string continuationToken = null,
        DateTimeOffset startDate = default);

    /// <summary>A page of the conversations of a channel, oldest first.</summary>
    Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null);

    /// <summary>Removes a conversation.</summary>
    Task DeleteTranscriptAsync(string channelId, string conversationId);
}
