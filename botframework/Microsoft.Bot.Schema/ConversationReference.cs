using System;
using System.Globalization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What is needed to speak in a conversation later.</summary>
public class ConversationReference
{
    /// <summary>Creates one with nothing set.</summary>
    public ConversationReference()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public ConversationReference(
        string activityId = default,
        ChannelAccount user = default,
        ChannelAccount bot = default,
        ConversationAccount conversation = default,
        string channelId = default,
        string serviceUrl = default)
        : this(locale: null, activityId, user, bot, conversation, channelId, serviceUrl)
    {
    }

    /// <summary>Creates one with the values given, in a language.</summary>
    public ConversationReference(
        CultureInfo locale,
        string activityId = default,
        ChannelAccount user = default,
        ChannelAccount bot = default,
        ConversationAccount conversation = default,
        string channelId = default,
        string serviceUrl = default)
    {
        Locale = locale?.Name;
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    /// <summary>The activity to answer, or null.</summary>
    [JsonProperty("activityId")]
    public string ActivityId { get; set; }

    /// <summary>The person.</summary>
    [JsonProperty("user")]
    public ChannelAccount User { get; set; }

    /// <summary>The bot.</summary>
    [JsonProperty("bot")]
    public ChannelAccount Bot { get; set; }

    /// <summary>The conversation.</summary>
    [JsonProperty("conversation")]
    public ConversationAccount Conversation { get; set; }

    /// <summary>The channel, such as <c>msteams</c>.</summary>
    [JsonProperty("channelId")]
    public string ChannelId { get; set; }

    /// <summary>The language, in BCP 47.</summary>
    [JsonProperty("locale")]
    public string Locale { get; set; }

    /// <summary>Where to send activities.</summary>
    [JsonProperty("serviceUrl")]
    public string ServiceUrl { get; set; }

    /// <summary>Creates the event with which a bot's turn begins when it speaks first.</summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}
