using System;
using System.Collections.Generic;

namespace Microsoft.Bot.Schema;

/// <summary>Something said.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>The language of the text, in BCP 47.</summary>
    string Locale { get; set; }

    /// <summary>What is said.</summary>
    string Text { get; set; }

    /// <summary>What is spoken, in SSML or plain text.</summary>
    string Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    string InputHint { get; set; }

    /// <summary>What to show where the rest can't be shown.</summary>
    string Summary { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    string TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>.</summary>
    string AttachmentLayout { get; set; }

    /// <summary>Cards and files, in order.</summary>
    IList<Attachment> Attachments { get; set; }

    /// <summary>Answers to choose from.</summary>
    SuggestedActions SuggestedActions { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    string Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    string DeliveryMode { get; set; }

    /// <summary>When it is no longer worth delivering.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>What a program reads beside the text.</summary>
    object Value { get; set; }

    /// <summary>The mentions among the entities; empty if there are none.</summary>
    Mention[] GetMentions();

    /// <summary>True if there is text, summary, attachment or channel data.</summary>
    bool HasContent();
}
