using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Activity = Microsoft.Bot.Schema.Activity;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Logs what comes in and goes out in a turn, updates and deletions included, when the turn has ended. The turn does not wait for
/// the log, and a log that fails is only traced.
/// </summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private static readonly JsonSerializerSettings WriteSettings = new() { NullValueHandling = NullValueHandling.Ignore, MaxDepth = null };
    private static readonly JsonSerializerSettings ReadSettings = new() { MaxDepth = null };

    private readonly ITranscriptLogger _logger;

    /// <summary>Logs to the given logger.</summary>
    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
        => _logger = transcriptLogger
            ?? throw new ArgumentNullException(nameof(transcriptLogger), "TranscriptLoggerMiddleware requires a ITranscriptLogger implementation.  ");

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        var transcript = new Queue<IActivity>();
        if (turnContext.Activity is not null)
            LogIncoming(turnContext.Activity, transcript);

        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next().ConfigureAwait(false);
            foreach (var activity in activities)
                Log(transcript, Copy(activity));
            return responses;
        });

        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next().ConfigureAwait(false);
            var update = Copy(activity);
            update.Type = ActivityTypes.MessageUpdate;
            Log(transcript, update);
            return response;
        });

        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next().ConfigureAwait(false);
            var deletion = new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId };
            Log(transcript, deletion.ApplyConversationReference(reference, isIncoming: false));
        });

        await nextTurn(cancellationToken).ConfigureAwait(false);
        _ = FlushAsync(transcript);
    }

    private static void LogIncoming(Activity activity, Queue<IActivity> transcript)
    {
        activity.From ??= new ChannelAccount();
        if (string.IsNullOrEmpty((string)activity.From.Properties["role"]) && string.IsNullOrEmpty(activity.From.Role))
            activity.From.Role = RoleTypes.User;

        // The event that starts a proactive turn was said by no one.
        if (activity.Type != ActivityTypes.Event || activity.Name != ActivityEventNames.ContinueConversation)
            Log(transcript, Copy(activity));
    }

    private static Activity Copy(Activity activity)
    {
        // What the bot does to the activity later must not change the log.
        var copy = JsonConvert.DeserializeObject<Activity>(JsonConvert.SerializeObject(activity, WriteSettings), ReadSettings);
        if (string.IsNullOrEmpty(copy.Id))
            copy.Id = $"g_{Guid.NewGuid()}";

        return copy;
    }

    private static void Log(Queue<IActivity> transcript, Activity activity)
    {
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        transcript.Enqueue(activity);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "No one waits for this task.")]
    private async Task FlushAsync(Queue<IActivity> transcript)
    {
        try
        {
            while (transcript.TryDequeue(out var activity))
                await _logger.LogActivityAsync(activity).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Trace.TraceError($"Transcript logActivity failed with {exception}");
        }
    }
}
