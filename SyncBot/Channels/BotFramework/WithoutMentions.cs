using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SyncBot.Channels.BotFramework;

/// <summary>
/// Takes the bot's name out of messages that call it by name, before anything reads them. The SDK's middleware for it drops what
/// else stands in the entities, and its extension throws at mentions that no channel writes; those are left alone.
/// </summary>
internal sealed class WithoutMentions : IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: not null, Recipient.Id: not null, Entities: { Count: > 0 } entities } message && entities.All(IsSound))
        {
            message.RemoveRecipientMention();
        }

        return next(cancellationToken);
    }

    private static bool IsSound(Entity? entity) =>
        entity is not null && (entity.Type != "mention" || (entity.Properties["mentioned"] is JObject mentioned && mentioned["id"] is JValue { Type: JTokenType.String } && entity.Properties["text"] is JValue { Type: JTokenType.String }));
}
