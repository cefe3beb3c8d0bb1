using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace SyncBot.Channels.BotFramework;

/// <summary>
/// Takes the bot's name out of messages that call it by name, before anything reads them. The SDK's middleware for it drops what
/// else stands in the entities, and its extension throws at mentions that no channel writes; here those are left alone.
/// </summary>
internal sealed class WithoutMentions : IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: not null, Recipient.Id: { } bot, Entities: { } entities } message)
        {
            foreach (var name in entities.Select(e => NameIn(e, bot)).OfType<string>()) message.Text = message.Text.Replace(name, "", StringComparison.OrdinalIgnoreCase).Trim();
        }

        return next(cancellationToken);
    }

    // How a mention writes the name of who is mentioned, if that is the bot.
    private static string? NameIn(Entity? entity, string bot) =>
        entity is { Type: "mention", Properties: { } mention } && mention["mentioned"] is JObject who && TextOf(who["id"]) == bot && TextOf(mention["text"]) is { Length: > 0 } name ? name : null;

    private static string? TextOf(JToken? token) => token is JValue { Type: JTokenType.String } text ? (string?)text : null;
}
