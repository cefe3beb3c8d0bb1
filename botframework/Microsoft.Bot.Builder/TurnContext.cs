using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <inheritdoc cref="ITurnContext"/>
public class TurnContext : ITurnContext, IDisposable
{
    private const string TurnKey = "turn";
    private const string LocaleKey = "locale";

    private readonly List<SendActivitiesHandler> _onSendActivities = [];
    private readonly List<UpdateActivityHandler> _onUpdateActivity = [];
    private readonly List<DeleteActivityHandler> _onDeleteActivity = [];
    private bool _disposed;

    /// <summary>A turn for an activity.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);

        Adapter = adapter;
        Activity = activity;
    }

    /// <summary>
    /// The same turn with another activity: turn state, buffered replies and handlers are shared with <paramref name="turnContext"/>.
    /// </summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);

        Adapter = turnContext.Adapter;
        Activity = activity;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;

        if (turnContext is TurnContext other)
        {
            BufferedReplyActivities = other.BufferedReplyActivities;
            _onSendActivities = other._onSendActivities;
            _onUpdateActivity = other._onUpdateActivity;
            _onDeleteActivity = other._onDeleteActivity;
        }
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; } = [];

    /// <summary>The locale of this turn, kept in the turn state as <c>turn.locale</c>. To be read only after it was set.</summary>
    public string Locale
    {
        get => TurnState.Get<JObject>(TurnKey).TryGetValue(LocaleKey, StringComparison.Ordinal, out var locale) ? locale.ToString() : null;

        set
        {
            var turn = TurnState.Get<JObject>(TurnKey);
            if (turn is null)
                TurnState.Set(TurnKey, turn = []);

            turn[LocaleKey] = value;
        }
    }

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>What was sent in a turn whose delivery mode is <c>expectReplies</c>, for the caller to return.</summary>
    public List<Activity> BufferedReplyActivities { get; } = [];

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(handler);

        _onSendActivities.Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(handler);

        _onUpdateActivity.Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(handler);

        _onDeleteActivity.Add(handler);
        return this;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="textReplyToSend"/> is null or blank.</exception>
    public async Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string speak = null,
        string inputHint = null,
        CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend));

        var message = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            message.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            message.InputHint = inputHint;

        return await SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(activity);

        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return responses is [var first, ..] ? first : new ResourceResponse();
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="activities"/> is empty.</exception>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var outgoing = activities.Select(activity => activity.ApplyConversationReference(reference)).ToList();
        return SendFromAsync(0);

        Task<ResourceResponse[]> SendFromAsync(int position) => position < _onSendActivities.Count
            ? _onSendActivities[position](this, outgoing, () => SendFromAsync(position + 1))
            : DeliverAsync(outgoing, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(activity);

        var replacement = activity.ApplyConversationReference(Activity.GetConversationReference());
        return await UpdateFromAsync(0).ConfigureAwait(false);

        Task<ResourceResponse> UpdateFromAsync(int position) => position < _onUpdateActivity.Count
            ? _onUpdateActivity[position](this, replacement, () => UpdateRestAsync(position + 1))
            : Adapter.UpdateActivityAsync(this, replacement, cancellationToken);

        async Task<ResourceResponse> UpdateRestAsync(int position)
        {
            var response = await UpdateFromAsync(position).ConfigureAwait(false);
            replacement.Id = response.Id;
            return response;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="activityId"/> is null or blank.</exception>
    public async Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        if (string.IsNullOrWhiteSpace(activityId))
            throw new ArgumentNullException(nameof(activityId));

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        await DeleteFromAsync(0, reference, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(conversationReference);

        await DeleteFromAsync(0, conversationReference, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the turn: the turn state, and sending through this context, are at an end.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the turn.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
            return;

        if (disposing)
            TurnState.Dispose();

        _disposed = true;
    }

    private Task DeleteFromAsync(int position, ConversationReference reference, CancellationToken cancellationToken)
        => position < _onDeleteActivity.Count
            ? _onDeleteActivity[position](this, reference, () => DeleteFromAsync(position + 1, reference, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);

    private async Task<ResourceResponse[]> DeliverAsync(List<Activity> outgoing, CancellationToken cancellationToken)
    {
        ResourceResponse[] responses;
        if (Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            responses = outgoing.Select(Buffer).ToArray();
        }
        else
        {
            responses = await Adapter.SendActivitiesAsync(this, outgoing.ToArray(), cancellationToken).ConfigureAwait(false);
            for (var index = 0; index < responses.Length; index++)
                outgoing[index].Id = responses[index].Id;
        }

        Responded |= outgoing.Take(responses.Length).Any(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse Buffer(Activity activity)
    {
        BufferedReplyActivities.Add(activity);

        // An adapter would have put the answer to an invoke here, but buffered activities never reach it.
        if (activity.Type == ActivityTypesEx.InvokeResponse)
            TurnState.Add(BotAdapter.InvokeResponseKey, activity);

        return new ResourceResponse();
    }

    private void ThrowIfDisposed([CallerMemberName] string operation = null)
    {
        if (_disposed)
            throw new ObjectDisposedException(operation);
    }
}
