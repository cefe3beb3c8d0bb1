using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Schema;

/// <content>Creating and recognizing the kinds of activity.</content>
public partial class Activity
{
    /// <summary>Creates a message with empty attachments and entities.</summary>
    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message)
    {
        Attachments = new List<Attachment>(),
        Entities = new List<Entity>(),
    };

    /// <summary>Creates a contact relation update.</summary>
    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() =>
        new Activity(ActivityTypes.ContactRelationUpdate);

    /// <summary>Creates a conversation update in which nobody came or left.</summary>
    public static IConversationUpdateActivity CreateConversationUpdateActivity() => new Activity(ActivityTypes.ConversationUpdate)
    {
        MembersAdded = new List<ChannelAccount>(),
        MembersRemoved = new List<ChannelAccount>(),
    };

    /// <summary>Creates a typing indicator.</summary>
    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    /// <summary>Creates a handoff.</summary>
    public static IHandoffActivity CreateHandoffActivity() => new Activity(ActivityTypes.Handoff);

    /// <summary>Creates the end of a conversation.</summary>
    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity(ActivityTypes.EndOfConversation);

    /// <summary>Creates an event.</summary>
    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    /// <summary>Creates an invoke.</summary>
    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    /// <summary>Creates a trace.</summary>
    /// <param name="name">What is traced.</param>
    /// <param name="valueType">The format of the value; the name of its type if not given.</param>
    /// <param name="value">What it carries.</param>
    /// <param name="label">A description of it; the name of the calling member if not given.</param>
    public static ITraceActivity CreateTraceActivity(
        string name,
        string valueType = null,
        object value = null,
        [CallerMemberName] string label = null) => new Activity(ActivityTypes.Trace)
        {
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
        };

    /// <inheritdoc/>
    public IMessageActivity AsMessageActivity() => As(ActivityTypes.Message);

    /// <inheritdoc/>
    public IContactRelationUpdateActivity AsContactRelationUpdateActivity() => As(ActivityTypes.ContactRelationUpdate);

    /// <inheritdoc/>
    public IInstallationUpdateActivity AsInstallationUpdateActivity() => As(ActivityTypes.InstallationUpdate);

    /// <inheritdoc/>
    public IConversationUpdateActivity AsConversationUpdateActivity() => As(ActivityTypes.ConversationUpdate);

    /// <inheritdoc/>
    public ITypingActivity AsTypingActivity() => As(ActivityTypes.Typing);

    /// <inheritdoc/>
    public IEndOfConversationActivity AsEndOfConversationActivity() => As(ActivityTypes.EndOfConversation);

    /// <inheritdoc/>
    public IEventActivity AsEventActivity() => As(ActivityTypes.Event);

    /// <inheritdoc/>
    public IInvokeActivity AsInvokeActivity() => As(ActivityTypes.Invoke);

    /// <inheritdoc/>
    public IMessageUpdateActivity AsMessageUpdateActivity() => As(ActivityTypes.MessageUpdate);

    /// <inheritdoc/>
    public IMessageDeleteActivity AsMessageDeleteActivity() => As(ActivityTypes.MessageDelete);

    /// <inheritdoc/>
    public IMessageReactionActivity AsMessageReactionActivity() => As(ActivityTypes.MessageReaction);

    /// <inheritdoc/>
    public ISuggestionActivity AsSuggestionActivity() => As(ActivityTypes.Suggestion);

    /// <summary>This activity if it is a trace, else null.</summary>
    public ITraceActivity AsTraceActivity() => As(ActivityTypes.Trace);

    /// <summary>This activity if it is a handoff, else null.</summary>
    public IHandoffActivity AsHandoffActivity() => As(ActivityTypes.Handoff);

    /// <summary>This activity if it is a command, else null.</summary>
    public ICommandActivity AsCommandActivity() => As(ActivityTypes.Command);

    /// <summary>This activity if it is the result of a command, else null.</summary>
    public ICommandResultActivity AsCommandResultActivity() => As(ActivityTypes.CommandResult);

    /// <summary>Says whether this activity is of a kind, in any case of letters: <c>message/special</c> is a <c>message</c>.</summary>
    protected bool IsActivity(string activityType) =>
        Type is not null
        && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || Type[activityType.Length] == '/');

    private Activity As(string activityType) => IsActivity(activityType) ? this : null;
}
