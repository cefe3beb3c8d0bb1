using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>An adapter for tests: activities go straight to the bot, and its replies wait in a queue.</summary>
public class TestAdapter : BotAdapter
{
    private const string DefaultLocale = "en-us";

    private readonly Lock _receiveLock = new();
    private readonly Lock _queueLock = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();
    private int _nextId;

    /// <summary>An adapter that plays a channel.</summary>
    /// <param name="channelId">The channel that activities seem to come from.</param>
    /// <param name="sendTraceActivity">Whether traces are queued as replies.</param>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(MakeConversation(channelId, "convo1", "Conversation1"), sendTraceActivity)
    {
    }

    /// <summary>An adapter with one conversation.</summary>
    /// <param name="conversation">The conversation; by default <c>Conversation1</c> of <c>user1</c> and <c>bot</c> on the channel <c>test</c>.</param>
    /// <param name="sendTraceActivity">Whether traces are queued as replies.</param>
    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        Conversation = conversation ?? MakeConversation(Channels.Test, "convo1", "Conversation1");
        EnableTrace = sendTraceActivity;
    }

    /// <summary>Whether traces are queued as replies.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>The locale of the messages that this adapter makes; <c>en-us</c> by default.</summary>
    public string Locale { get; set; } = DefaultLocale;

    /// <summary>Replies that no one has taken yet, oldest first.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>The conversation that every activity is put into.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>A conversation on the channel <c>test</c>; the ids of user and bot are their names in lower case.</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot")
        => MakeConversation(Channels.Test, name, name, user, bot);

    /// <inheritdoc cref="BotAdapter.Use"/>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>
    /// Runs a turn. The activity is put into <see cref="Conversation"/>, gets the next id, and what it lacks of type, channel, sender
    /// and time. The turn context is not disposed, so that tests can look at it afterwards.
    /// </summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        lock (_receiveLock)
        {
            activity.Type ??= ActivityTypes.Message;
            activity.ChannelId ??= Conversation.ChannelId;

            if (activity.From is null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot)
                activity.From = Conversation.User;

            activity.Recipient = Conversation.Bot;
            activity.Conversation = Conversation.Conversation;
            activity.ServiceUrl = Conversation.ServiceUrl;
            activity.Id = NextId();
        }

        if (activity.Timestamp is null || activity.Timestamp == default(DateTimeOffset))
            activity.Timestamp = TimeProvider.System.GetUtcNow();

        if (activity.LocalTimestamp is null || activity.LocalTimestamp == default(DateTimeOffset))
            activity.LocalTimestamp = TimeProvider.System.GetLocalNow();

        await RunPipelineAsync(CreateTurnContext(activity), callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a turn; the identity is not looked at, and the result is always null.</summary>
    public override async Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>Queues replies, gives them an id and a time if they lack one, and waits where a <c>delay</c> says so (milliseconds).</summary>
    /// <exception cref="ArgumentException"><paramref name="activities"/> is empty.</exception>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));

        var responses = new List<ResourceResponse>(activities.Length);
        foreach (var activity in activities)
        {
            if (string.IsNullOrEmpty(activity.Id))
                activity.Id = Guid.NewGuid().ToString("n");

            activity.Timestamp ??= TimeProvider.System.GetUtcNow();

            if (activity.Type == ActivityTypesEx.Delay)
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), CancellationToken.None).ConfigureAwait(false);
            else if (EnableTrace || activity.Type != ActivityTypes.Trace)
                Enqueue(activity);

            responses.Add(new ResourceResponse(activity.Id));
        }

        return responses.ToArray();
    }

    /// <summary>Replaces a reply that is still queued.</summary>
    /// <returns>The id of the reply; without an id if there is none such.</returns>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        lock (_queueLock)
        {
            var replies = ActiveQueue.ToList();
            var position = replies.FindIndex(reply => reply.Id == activity.Id);
            if (position < 0)
                return Task.FromResult(new ResourceResponse());

            replies[position] = activity;
            ReplaceQueue(replies);
            return Task.FromResult(new ResourceResponse(activity.Id));
        }
    }

    /// <summary>Removes a reply that is still queued.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        lock (_queueLock)
        {
            var replies = ActiveQueue.ToList();
            var position = replies.FindIndex(reply => reply.Id == reference.ActivityId);
            if (position >= 0)
            {
                replies.RemoveAt(position);
                ReplaceQueue(replies);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Empties the queue and calls back, past all middleware, with a conversation update in a conversation of a new id.</summary>
    public async Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ActiveQueue.Clear();

        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount { Id = Guid.NewGuid().ToString("n") };

        using var context = CreateTurnContext(update);
        await callback(context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the oldest reply from the queue; null if it is empty.</summary>
    public IActivity GetNextReply()
    {
        lock (_queueLock)
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    /// <summary>Takes the oldest reply, and waits for one if there is none.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before a reply came.</exception>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        TaskCompletionSource<IActivity> request;
        lock (_queueLock)
        {
            if (_waiting.Count == 0 && GetNextReply() is { } reply)
                return Task.FromResult(reply);

            request = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(request);
        }

        cancellationToken.Register(() => request.TrySetCanceled(cancellationToken));
        return request.Task;
    }

    /// <summary>A message of the user with the next id.</summary>
    public Activity MakeActivity(string text = null) => new()
    {
        Type = ActivityTypes.Message,
        Locale = Locale ?? DefaultLocale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    /// <summary>Runs a turn with a message of the user.</summary>
    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>Makes the context of a turn; the place to put something into its turn state.</summary>
    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference MakeConversation(string channelId, string conversationType, string id, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.com",
        User = new ChannelAccount(user.ToLowerInvariant(), user),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
        Conversation = new ConversationAccount(false, conversationType, id),
        Locale = DefaultLocale,
    };

    private string NextId() => (_nextId++).ToString(CultureInfo.InvariantCulture);

    private void Enqueue(Activity reply)
    {
        lock (_queueLock)
        {
            while (_waiting.TryDequeue(out var request))
            {
                if (request.TrySetResult(reply))
                    return;
            }

            ActiveQueue.Enqueue(reply);
        }
    }

    private void ReplaceQueue(List<Activity> replies)
    {
        ActiveQueue.Clear();
        replies.ForEach(ActiveQueue.Enqueue);
    }
}
