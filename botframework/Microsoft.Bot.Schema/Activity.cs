using System;
using System.Collections.Generic;
using System.Diagnostics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>
/// What passes between a bot and a channel: a message, an event, a change of members. One type has the fields of every kind;
/// the interfaces that it implements show those of one.
/// </summary>
[DebuggerDisplay("[{Type}] {Text}")]
public partial class Activity :
    IConversationUpdateActivity,
    IContactRelationUpdateActivity,
    IInstallationUpdateActivity,
    IMessageUpdateActivity,
    IMessageDeleteActivity,
    IMessageReactionActivity,
    ISuggestionActivity,
    ITypingActivity,
    IEndOfConversationActivity,
    IEventActivity,
    IInvokeActivity,
    ITraceActivity,
    IHandoffActivity,
    ICommandActivity,
    ICommandResultActivity
{
    /// <summary>The content type of an activity as a part of an HTTP message.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>Creates one with nothing set.</summary>
    public Activity()
    {
    }

    /// <summary>Creates one with the values given.</summary>
    public Activity(
        string type = default,
        string id = default,
        DateTimeOffset? timestamp = default,
        DateTimeOffset? localTimestamp = default,
        string serviceUrl = default,
        string channelId = default,
        ChannelAccount from = default,
        ConversationAccount conversation = default,
        ChannelAccount recipient = default,
        string textFormat = default,
        string attachmentLayout = default,
        IList<ChannelAccount> membersAdded = default,
        IList<ChannelAccount> membersRemoved = default,
        IList<MessageReaction> reactionsAdded = default,
        IList<MessageReaction> reactionsRemoved = default,
        string topicName = default,
        bool? historyDisclosed = default,
        string locale = default,
        string text = default,
        string speak = default,
        string inputHint = default,
        string summary = default,
        SuggestedActions suggestedActions = default,
        IList<Attachment> attachments = default,
        IList<Entity> entities = default,
        object channelData = default,
        string action = default,
        string replyToId = default,
        string label = default,
        string valueType = default,
        object value = default,
        string name = default,
        ConversationReference relatesTo = default,
        string code = default,
        DateTimeOffset? expiration = default,
        string importance = default,
        string deliveryMode = default,
        IList<string> listenFor = default,
        IList<TextHighlight> textHighlights = default,
        SemanticAction semanticAction = default,
        string localTimezone = default)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    /// <summary>One of <see cref="ActivityTypes"/>; a more special kind follows a slash.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>The id that the channel gave.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>When it was sent, in UTC, by the channel's clock.</summary>
    [JsonProperty("timestamp")]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent, by the sender's clock and offset.</summary>
    [JsonProperty("localTimestamp")]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's time zone, as an IANA name.</summary>
    [JsonProperty("localTimezone")]
    public string LocalTimezone { get; set; }

    /// <summary>Where to send what answers it.</summary>
    [JsonProperty("serviceUrl")]
    public string ServiceUrl { get; set; }

    /// <summary>The channel, such as <c>msteams</c>.</summary>
    [JsonProperty("channelId")]
    public string ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    [JsonProperty("from")]
    public ChannelAccount From { get; set; }

    /// <summary>The conversation it belongs to.</summary>
    [JsonProperty("conversation")]
    public ConversationAccount Conversation { get; set; }

    /// <summary>Who it is for.</summary>
    [JsonProperty("recipient")]
    public ChannelAccount Recipient { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>; Markdown if not set.</summary>
    [JsonProperty("textFormat")]
    public string TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>; a list if not set.</summary>
    [JsonProperty("attachmentLayout")]
    public string AttachmentLayout { get; set; }

    /// <summary>Who came.</summary>
    [JsonProperty("membersAdded")]
    public IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>Who left.</summary>
    [JsonProperty("membersRemoved")]
    public IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>Reactions that were added.</summary>
    [JsonProperty("reactionsAdded")]
    public IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>Reactions that were removed.</summary>
    [JsonProperty("reactionsRemoved")]
    public IList<MessageReaction> ReactionsRemoved { get; set; }

    /// <summary>The new topic of the conversation.</summary>
    [JsonProperty("topicName")]
    public string TopicName { get; set; }

    /// <summary>True if newcomers see what was said before.</summary>
    [JsonProperty("historyDisclosed")]
    public bool? HistoryDisclosed { get; set; }

    /// <summary>The language of the text, in BCP 47.</summary>
    [JsonProperty("locale")]
    public string Locale { get; set; }

    /// <summary>What is said.</summary>
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>What is spoken, in SSML or plain text.</summary>
    [JsonProperty("speak")]
    public string Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    [JsonProperty("inputHint")]
    public string InputHint { get; set; }

    /// <summary>What to show where the rest can't be shown.</summary>
    [JsonProperty("summary")]
    public string Summary { get; set; }

    /// <summary>Answers to choose from.</summary>
    [JsonProperty("suggestedActions")]
    public SuggestedActions SuggestedActions { get; set; }

    /// <summary>Cards and files, in order.</summary>
    [JsonProperty("attachments")]
    public IList<Attachment> Attachments { get; set; }

    /// <summary>What the text is about, such as <see cref="Mention"/>.</summary>
    [JsonProperty("entities")]
    public IList<Entity> Entities { get; set; }

    /// <summary>What only this channel understands.</summary>
    [JsonProperty("channelData")]
    public object ChannelData { get; set; }

    /// <summary>What was done to a contact or an installation.</summary>
    [JsonProperty("action")]
    public string Action { get; set; }

    /// <summary>The id of the activity that this answers.</summary>
    [JsonProperty("replyToId")]
    public string ReplyToId { get; set; }

    /// <summary>A description of a trace.</summary>
    [JsonProperty("label")]
    public string Label { get; set; }

    /// <summary>The format of the value.</summary>
    [JsonProperty("valueType")]
    public string ValueType { get; set; }

    /// <summary>What a program reads beside the text.</summary>
    [JsonProperty("value")]
    public object Value { get; set; }

    /// <summary>The name of an event, an invoke, a command or a trace.</summary>
    [JsonProperty("name")]
    public string Name { get; set; }

    /// <summary>Another conversation that it is about.</summary>
    [JsonProperty("relatesTo")]
    public ConversationReference RelatesTo { get; set; }

    /// <summary>One of <see cref="EndOfConversationCodes"/>.</summary>
    [JsonProperty("code")]
    public string Code { get; set; }

    /// <summary>When it is no longer worth delivering.</summary>
    [JsonProperty("expiration")]
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    [JsonProperty("importance")]
    public string Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>; normal if not set.</summary>
    [JsonProperty("deliveryMode")]
    public string DeliveryMode { get; set; }

    /// <summary>Phrases that speech recognition should listen for.</summary>
    [JsonProperty("listenFor")]
    public IList<string> ListenFor { get; set; }

    /// <summary>Pieces of another's text that a suggestion is about.</summary>
    [JsonProperty("textHighlights")]
    public IList<TextHighlight> TextHighlights { get; set; }

    /// <summary>What the person is doing in the terms of a program.</summary>
    [JsonProperty("semanticAction")]
    public SemanticAction SemanticAction { get; set; }

    /// <summary>Who called, as <see cref="CallerIdConstants"/>: the adapter sets it from authentication.</summary>
    [JsonProperty("callerId")]
    public string CallerId { get; set; }

    /// <summary>Fields of the JSON that have no property here. They are kept and written back.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = new JObject();
}
