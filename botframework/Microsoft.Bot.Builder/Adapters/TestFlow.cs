using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>
/// An exchange with a bot, written as a chain of what is sent and what is expected. Each call gives a new flow that begins
/// when the one before it has ended; a failed expectation ends them all.
/// </summary>
public class TestFlow
{
    private const uint DefaultTimeout = 3000;

    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Task _task;

    /// <summary>An exchange in which nothing was said yet.</summary>
    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
    {
        _adapter = adapter;
        _callback = callback;
        _task = Task.CompletedTask;
    }

    /// <summary>The exchange of another flow, with its end replaced by a task.</summary>
    public TestFlow(Task task, TestFlow flow)
    {
        _adapter = flow._adapter;
        _callback = flow._callback;
        _task = task ?? Task.CompletedTask;
    }

    /// <summary>The exchange of another flow, with its end replaced by a task that is started here.</summary>
    public TestFlow(Func<Task> getTask, TestFlow flow)
        : this(getTask?.Invoke(), flow)
    {
    }

    /// <summary>An exchange in which nothing was said yet.</summary>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    /// <summary>Ends when the exchange has, and throws what it threw.</summary>
    public Task StartTestAsync() => _task;

    /// <summary>Sends a message of the user.</summary>
    public TestFlow Send(string userSays)
    {
        if (userSays is null)
            throw new ArgumentNullException(nameof(userSays), "You have to pass a userSays parameter");

        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    /// <summary>Sends a conversation update that says that the user has joined.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(_adapter.Conversation.User);
        return _adapter.ProcessActivityAsync((Activity)update, _callback, CancellationToken.None);
    });

    /// <summary>Sends an activity.</summary>
    public TestFlow Send(IActivity userActivity)
    {
        if (userActivity is null)
            throw new ArgumentNullException(nameof(userActivity), "You have to pass an Activity");

        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, CancellationToken.None));
    }

    /// <summary>Waits, in milliseconds.</summary>
    public TestFlow Delay(uint ms) => Then(() => Task.Delay((int)ms));

    /// <summary>Waits.</summary>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    /// <summary>Expects a message of this text, blanks at its ends aside.</summary>
    /// <param name="expected">The text.</param>
    /// <param name="description">What a failure is to say first; by default the text.</param>
    /// <param name="timeout">Milliseconds to wait for the reply.</param>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = DefaultTimeout)
        => AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    /// <summary>Expects a message with this text in it.</summary>
    /// <param name="expected">The part of the text.</param>
    /// <param name="description">What a failure is to say first.</param>
    /// <param name="timeout">Milliseconds to wait for the reply.</param>
    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply =>
        {
            var message = reply.AsMessageActivity();
            if (message is null || !message.Text.Contains(expected, StringComparison.Ordinal))
                throw Mismatch(description, expected, message?.Text ?? "Not a Message Activity");
        },
        description,
        timeout);

    /// <summary>Expects an activity of the same type and, if it is a message, the same text.</summary>
    /// <param name="expected">The activity.</param>
    /// <param name="description">What a failure is to say first; by default the name of the calling method.</param>
    /// <param name="timeout">Milliseconds to wait for the reply.</param>
    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string description = null, uint timeout = DefaultTimeout)
        => AssertReply(expected, equalityComparer: null, description, timeout);

    /// <summary>Expects an activity of the same type that a comparer holds to be equal.</summary>
    /// <param name="expected">The activity.</param>
    /// <param name="equalityComparer">The comparer; null compares the text of messages.</param>
    /// <param name="description">What a failure is to say first; by default the name of the calling method.</param>
    /// <param name="timeout">Milliseconds to wait for the reply.</param>
    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity> equalityComparer,
        [CallerMemberName] string description = null,
        uint timeout = DefaultTimeout) => AssertReply(
        reply =>
        {
            description ??= expected.AsMessageActivity()?.Text.Trim();
            if (expected.Type != reply.Type)
                throw new InvalidOperationException($"{description}: Type should match");

            if (equalityComparer is not null)
            {
                if (!equalityComparer.Equals(expected, reply))
                    throw Mismatch(null, expected.ToString(), reply.ToString());
                return;
            }

            var expectedText = expected.AsMessageActivity()?.Text;
            var text = reply.AsMessageActivity()?.Text;
            if (expectedText?.Trim() != text?.Trim())
                throw Mismatch(description, expectedText, text);
        },
        description,
        timeout);

    /// <summary>Expects an activity that passes a check; the check throws if it does not.</summary>
    /// <param name="validateActivity">The check.</param>
    /// <param name="description">Not used.</param>
    /// <param name="timeout">Milliseconds to wait for the reply; without end while a debugger is attached.</param>
    /// <remarks>If no reply comes in time the flow ends with a <see cref="TaskCanceledException"/>.</remarks>
    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string description = null, uint timeout = DefaultTimeout)
        => Then(async () => validateActivity(await NextReplyAsync(Debugger.IsAttached ? uint.MaxValue : timeout).ConfigureAwait(false)));

    /// <summary>Expects silence.</summary>
    /// <param name="description">What a failure is to name; by default the name of the calling method.</param>
    /// <param name="timeout">Milliseconds of silence.</param>
    public TestFlow AssertNoReply([CallerMemberName] string description = null, uint timeout = DefaultTimeout) => Then(async () =>
    {
        try
        {
            var reply = await NextReplyAsync(timeout).ConfigureAwait(false);
            throw new InvalidOperationException($"{reply} is responded when waiting for no reply:'{description}'");
        }
        catch (TaskCanceledException)
        {
            // Nothing came, as expected.
        }
    });

    /// <summary>Sends a message and expects one of this text.</summary>
    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);

        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>Sends a message and expects an activity like this one.</summary>
    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);

        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>Sends a message and expects an activity that passes a check.</summary>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);

        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    /// <summary>Replays a transcript: what has the role <c>bot</c> is expected, all else is sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, [CallerMemberName] string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(activities);

        return activities.Aggregate(
            this,
            (flow, activity) => IsReply(activity) ? flow.AssertReply(activity, description, timeout) : flow.Send(activity));
    }

    /// <summary>Replays a transcript: what has the role <c>bot</c> is compared with the reply, all else is sent.</summary>
    public TestFlow Test(
        IEnumerable<IActivity> activities,
        ValidateReply validateReply,
        [CallerMemberName] string description = null,
        uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(activities);

        return activities.Aggregate(
            this,
            (flow, activity) => IsReply(activity)
                ? flow.AssertReply(reply => validateReply(activity, reply), description, timeout)
                : flow.Send(activity));
    }

    /// <summary>Expects a message that has exactly one of these texts.</summary>
    /// <param name="candidates">The texts.</param>
    /// <param name="description">What a failure is to say.</param>
    /// <param name="timeout">Milliseconds to wait for the reply.</param>
    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(candidates);

        return AssertReply(
            reply =>
            {
                var text = reply.AsMessageActivity().Text;
                if (!candidates.Contains(text, StringComparer.Ordinal))
                    throw new InvalidOperationException(description ?? $"Text \"{text}\" does not match one of candidates: {string.Join("\n", candidates)}");
            },
            description,
            timeout);
    }

    private static bool IsReply(IActivity activity) => string.Equals(activity.From?.Role, RoleTypes.Bot, StringComparison.OrdinalIgnoreCase);

    private static InvalidOperationException Mismatch(string description, string expected, string received)
        => new($"{(description is null ? string.Empty : description + ":\n")}Expected:{expected}\nReceived:{received}");

    private TestFlow Then(Func<Task> step)
    {
        return new TestFlow(ContinueAsync, this);

        async Task ContinueAsync()
        {
            await _task.ConfigureAwait(false);
            await step().ConfigureAwait(false);
        }
    }

    private async Task<IActivity> NextReplyAsync(uint timeout)
    {
        using var source = new CancellationTokenSource();
        source.CancelAfter((int)timeout);
        return await _adapter.GetNextReplyAsync(source.Token).ConfigureAwait(false);
    }
}
