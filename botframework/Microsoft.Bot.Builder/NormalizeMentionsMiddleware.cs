using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes mentions of the bot out of messages, and the <c>&lt;at&gt;</c> tags around the names of others.</summary>
public class NormalizeMentionsMiddleware : IMiddleware
{
    /// <summary>
    /// True to take mentions of the bot out of the text and the entities. Entities that are no mentions go as well, as in the real library.
    /// </summary>
    public bool RemoveRecipientMention { get; set; } = true;

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.Type == ActivityTypes.Message)
            Normalize(turnContext.Activity);

        await next(cancellationToken).ConfigureAwait(false);
    }

    private static bool IsMentionOf(Entity entity, string id) => (string)entity.Properties["mentioned"]?["id"] == id;

    private static string WithoutTags(string text)
    {
        var rest = text;
        while (!string.IsNullOrEmpty(rest))
        {
            var start = rest.IndexOf("<at", StringComparison.OrdinalIgnoreCase);
            var inner = start < 0 ? 0 : rest.IndexOf('>', start) + 1;
            var end = inner == 0 ? -1 : rest.IndexOf("</at>", inner, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
                break;

            // Teams writes "<at>Tom</at>is cool": the name and what follows stay two words.
            var following = rest[(end + "</at>".Length)..];
            var gap = following.Length > 0 && char.IsWhiteSpace(following[0]) ? "" : " ";
            rest = rest[..start] + rest[inner..end] + gap + following;
        }

        return rest;
    }

    private void Normalize(Activity message)
    {
        if (RemoveRecipientMention)
        {
            message.RemoveRecipientMention();
            message.Entities = message.Entities?
                .Where(entity => entity.Type == "mention" && !IsMentionOf(entity, message.Recipient.Id))
                .ToList();
        }

        message.Text = WithoutTags(message.Text);
        foreach (var mention in message.Entities?.Where(entity => entity.Type == "mention") ?? [])
            mention.Properties["text"] = WithoutTags((string)mention.Properties["text"])?.Trim();
    }
}
