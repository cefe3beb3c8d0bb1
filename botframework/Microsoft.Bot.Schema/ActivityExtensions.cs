using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Reading and removing mentions in a message.</summary>
public static class ActivityExtensions
{
    /// <summary>Says whether a message mentions an account.</summary>
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.MentionsOf(id).Any();

    /// <summary>Says whether a message mentions its recipient.</summary>
    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient.Id);

    /// <summary>Takes every mention of the recipient out of the text.</summary>
    /// <returns>The text that is left, trimmed, which is now the message's.</returns>
    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient.Id);

    /// <summary>Takes every mention of an account out of the text.</summary>
    /// <returns>The text that is left, trimmed, which is now the message's.</returns>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.MentionsOf(id))
        {
            var text = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            activity.Text = Regex.Replace(activity.Text, Regex.Escape(text), string.Empty, RegexOptions.IgnoreCase).Trim();
        }

        return activity.Text;
    }

    private static IEnumerable<Mention> MentionsOf(this IMessageActivity activity, string id) =>
        activity.GetMentions().Where(mention => string.Equals(mention.Mentioned.Id, id, StringComparison.Ordinal));
}
