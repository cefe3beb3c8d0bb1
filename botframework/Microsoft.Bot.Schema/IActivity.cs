using System;
using System.Collections.Generic;

namespace Microsoft.Bot.Schema;

/// <summary>What every kind of activity has.</summary>
public interface IActivity
{
    /// <summary>One of <see cref="ActivityTypes"/>; a more special kind follows a slash.</summary>
    string Type { get; set; }

    /// <summary>The id that the channel gave.</summary>
    string Id { get; set; }

    /// <summary>Where to send what answers it.</summary>
    string ServiceUrl { get; set; }

    /// <summary>When it was sent, in UTC, by the channel's clock.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent, by the sender's clock and offset.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The channel, such as <c>msteams</c>.</summary>
    string ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    ChannelAccount From { get; set; }

    /// <summary>The conversation it belongs to.</summary>
    ConversationAccount Conversation { get; set; }

    /// <summary>Who it is for.</summary>
    ChannelAccount Recipient { get; set; }

    /// <summary>The id of the activity that this answers.</summary>
    string ReplyToId { get; set; }

    /// <summary>What it is about, such as <see cref="Mention"/>.</summary>
    IList<Entity> Entities { get; set; }

    /// <summary>What only this channel understands.</summary>
    dynamic ChannelData { get; set; }

    /// <summary>Reads <see cref="ChannelData"/> as a type.</summary>
    /// <typeparam name="TypeT">The type to read it as.</typeparam>
    /// <returns>The value; the default of the type if there is none.</returns>
    /// <exception cref="InvalidCastException">It is neither of that type nor JSON.</exception>
    TypeT GetChannelData<TypeT>();

    /// <summary>Reads <see cref="ChannelData"/> as a type, if it is there and can be read so.</summary>
    /// <typeparam name="TypeT">The type to read it as.</typeparam>
    /// <returns>True if it was read.</returns>
    bool TryGetChannelData<TypeT>(out TypeT instance);

    /// <summary>This activity if it is a message, else null.</summary>
    IMessageActivity AsMessageActivity();

    /// <summary>This activity if it is a contact relation update, else null.</summary>
    IContactRelationUpdateActivity AsContactRelationUpdateActivity();

    /// <summary>This activity if it is an installation update, else null.</summary>
    IInstallationUpdateActivity AsInstallationUpdateActivity();

    /// <summary>This activity if it is a conversation update, else null.</summary>
    IConversationUpdateActivity AsConversationUpdateActivity();

    /// <summary>This activity if it is a typing indicator, else null.</summary>
    ITypingActivity AsTypingActivity();

    /// <summary>This activity if it ends the conversation, else null.</summary>
    IEndOfConversationActivity AsEndOfConversationActivity();

    /// <summary>This activity if it is an event, else null.</summary>
    IEventActivity AsEventActivity();

    /// <summary>This activity if it is an invoke, else null.</summary>
    IInvokeActivity AsInvokeActivity();

    /// <summary>This activity if it is an edited message, else null.</summary>
    IMessageUpdateActivity AsMessageUpdateActivity();

    /// <summary>This activity if it is a deleted message, else null.</summary>
    IMessageDeleteActivity AsMessageDeleteActivity();

    /// <summary>This activity if it is a change of reactions, else null.</summary>
    IMessageReactionActivity AsMessageReactionActivity();

    /// <summary>This activity if it is a suggestion, else null.</summary>
    ISuggestionActivity AsSuggestionActivity();

    /// <summary>What is needed to answer in this conversation later.</summary>
    ConversationReference GetConversationReference();

    /// <summary>Addresses this activity to a conversation.</summary>
    /// <param name="reference">The conversation.</param>
    /// <param name="isIncoming">True if it goes from the user to the bot; false, the default, from the bot to the user.</param>
    /// <returns>This activity.</returns>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}
