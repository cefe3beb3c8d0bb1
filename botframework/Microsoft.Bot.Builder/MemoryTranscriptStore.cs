using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Transcripts in memory, for tests. A page holds 20 items.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;

    private static readonly JsonSerializerSettings Settings = new() { MaxDepth = null };

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Channel, string Conversation), List<IActivity>> _transcripts = [];

    /// <inheritdoc/>
    public Task LogActivityAsync(IActivity activity)
    {
        if (activity is null)
            throw new ArgumentNullException(nameof(activity), "activity cannot be null for LogActivity()");

        lock (_lock)
        {
            var key = (activity.ChannelId, activity.Conversation.Id);
            if (!_transcripts.TryGetValue(key, out var transcript))
                _transcripts.Add(key, transcript = []);

            Apply(activity, transcript);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string continuationToken = null,
        DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);

        lock (_lock)
        {
            var transcript = _transcripts.GetValueOrDefault((channelId, conversationId), []);
            var activities = transcript.Where(activity => activity.Timestamp >= startDate).OrderBy(activity => activity.Timestamp);
            return Task.FromResult(Page(activities, activity => activity.Id, continuationToken));
        }
    }

    /// <inheritdoc/>
    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);

        lock (_lock)
        {
            var transcripts = _transcripts
                .Where(entry => entry.Key.Channel == channelId)
                .Select(entry => new TranscriptInfo
                {
                    ChannelId = channelId,
                    Id = entry.Key.Conversation,
                    Created = entry.Value.FirstOrDefault()?.Timestamp ?? default,
                })
                .OrderBy(info => info.Created);
            return Task.FromResult(Page(transcripts, info => info.Id, continuationToken));
        }
    }

    /// <inheritdoc/>
    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);

        lock (_lock)
            _transcripts.Remove((channelId, conversationId));

        return Task.CompletedTask;
    }

    private static void Apply(IActivity activity, List<IActivity> transcript)
    {
        if (activity.Type is not (ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete))
        {
            transcript.Add(activity);
            return;
        }

        var position = transcript.FindIndex(logged => logged.Id == activity.Id);
        if (position >= 0)
            transcript[position] = activity.Type == ActivityTypes.MessageDelete ? Tombstone(transcript[position]) : Update(transcript[position], activity);
    }

    private static Activity Tombstone(IActivity deleted) => new(ActivityTypes.MessageDelete)
    {
        Id = deleted.Id,
        From = new ChannelAccount(id: "deleted", role: deleted.From.Role),
        Recipient = new ChannelAccount(id: "deleted", role: deleted.Recipient.Role),
        Locale = deleted.GetLocale(),
        LocalTimestamp = deleted.Timestamp,
        Timestamp = deleted.Timestamp,
        ChannelId = deleted.ChannelId,
        Conversation = deleted.Conversation,
        ServiceUrl = deleted.ServiceUrl,
        ReplyToId = deleted.ReplyToId,
    };

    private static Activity Update(IActivity logged, IActivity update)
    {
        var updated = JsonConvert.DeserializeObject<Activity>(JsonConvert.SerializeObject(update, Settings), Settings);
        updated.Type = logged.Type;
        updated.LocalTimestamp = logged.LocalTimestamp;
        updated.Timestamp = logged.Timestamp;
        return updated;
    }

    private static PagedResult<T> Page<T>(IEnumerable<T> items, Func<T, string> id, string continuationToken)
    {
        if (continuationToken is not null)
            items = items.SkipWhile(item => id(item) != continuationToken).Skip(1);

        var page = items.Take(PageSize).ToArray();
        return new PagedResult<T> { Items = page, ContinuationToken = page.Length == PageSize ? id(page[^1]) : null };
    }
}
