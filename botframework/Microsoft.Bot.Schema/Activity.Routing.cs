using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Schema;

/// <content>Who an activity goes to, and answering it.</content>
public partial class Activity
{
    // On these channels the ids of conversation updates are unknown to the service: a reply to one would be refused.
    private string IdToReplyTo =>
        Is(Type, ActivityTypes.ConversationUpdate) && (Is(ChannelId, "directline") || Is(ChannelId, "webchat")) ? null : Id;

    /// <summary>Creates a message that answers this activity.</summary>
    /// <param name="text">What to say; empty if not given.</param>
    /// <param name="locale">Its language; that of this activity if not given.</param>
    public Activity CreateReply(string text = null, string locale = null)
    {
        var reply = CreateAnswer(ActivityTypes.Message);
        reply.Conversation = new ConversationAccount(isGroup: Conversation.IsGroup, id: Conversation.Id, name: Conversation.Name);
        reply.Text = text ?? string.Empty;
        reply.Locale = locale ?? Locale;
        reply.Attachments = new List<Attachment>();
        reply.Entities = new List<Entity>();
        return reply;
    }

    /// <summary>Creates a trace about this activity.</summary>
    /// <param name="name">What is traced.</param>
    /// <param name="value">What it carries.</param>
    /// <param name="valueType">The format of the value; the name of its type if not given.</param>
    /// <param name="label">A description of it; the name of the calling member if not given.</param>
    public ITraceActivity CreateTrace(
        string name,
        object value = null,
        string valueType = null,
        [CallerMemberName] string label = null)
    {
        var trace = CreateAnswer(ActivityTypes.Trace);
        trace.Conversation = Conversation;
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }

    /// <inheritdoc/>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdToReplyTo,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>What is needed to update or delete a reply to this activity later.</summary>
    /// <param name="reply">What sending the reply returned.</param>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <inheritdoc/>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;

        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>Says whether it came over a streaming connection: its service URL is not an HTTP address.</summary>
    public bool IsFromStreamingConnection() =>
        ServiceUrl is not null && !ServiceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static bool Is(string value, string expected) => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);

    private Activity CreateAnswer(string type) => new()
    {
        Type = type,
        Timestamp = TimeProvider.System.GetUtcNow(),
        From = new ChannelAccount(id: Recipient?.Id, name: Recipient?.Name),
        Recipient = new ChannelAccount(id: From?.Id, name: From?.Name),
        ReplyToId = IdToReplyTo,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
    };
}
