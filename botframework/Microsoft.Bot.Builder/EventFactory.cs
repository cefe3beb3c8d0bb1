using System;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Makes the events that hand a conversation to a person.</summary>
public static class EventFactory
{
    /// <summary>Asks for a person to take over.</summary>
    /// <param name="turnContext">A turn of the conversation.</param>
    /// <param name="handoffContext">What the person's system is to know, as it expects it.</param>
    /// <param name="transcript">What was said so far; goes along as an attachment.</param>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object handoffContext, Transcript transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var activity = turnContext.Activity;
        var handoff = CreateHandoffEvent(HandoffEventNames.InitiateHandoff, handoffContext, activity.Conversation);
        handoff.From = activity.From;
        handoff.RelatesTo = activity.GetConversationReference();
        handoff.ReplyToId = activity.Id;
        handoff.ServiceUrl = activity.ServiceUrl;
        handoff.ChannelId = activity.ChannelId;

        if (transcript is not null)
            handoff.Attachments.Add(new Attachment { Content = transcript, ContentType = "application/json", Name = "Transcript" });

        return handoff;
    }

    /// <summary>Says what has become of a hand-off.</summary>
    /// <param name="conversation">The conversation that was handed over.</param>
    /// <param name="state"><c>accepted</c>, <c>failed</c> or <c>completed</c>.</param>
    /// <param name="message">More about it.</param>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(state);

        return CreateHandoffEvent(HandoffEventNames.HandoffStatus, new { state, message }, conversation);
    }

    private static Activity CreateHandoffEvent(string name, object value, ConversationAccount conversation)
    {
        var handoff = (Activity)Activity.CreateEventActivity();
        handoff.Id = Guid.NewGuid().ToString();
        handoff.Name = name;
        handoff.Value = value is null ? null : JObject.FromObject(value);
        handoff.Timestamp = TimeProvider.System.GetUtcNow();
        handoff.Conversation = conversation;
        handoff.Attachments = [];
        handoff.Entities = [];
        return handoff;
    }
}
