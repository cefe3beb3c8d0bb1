using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Understanding;
using SyncBot.Storage;

namespace SyncBot.Turns;

/// <summary>
/// Makes what is said a part of what its turn saves: a channel whose clients read their conversation from the store puts one
/// into the turn's state. What nobody should type is not kept.
/// </summary>
/// <param name="redactor">Takes out what nobody should type.</param>
internal sealed class Journal(Redactor redactor)
{
    // With what is spoken clients send all that it may have been, and a picture is called as its owner called it.
    private static readonly string[] Said = ["text", "value", "channelData", "attachments"];

    // What clients count and date their messages by.
    private static readonly string[] Marks = ["clientActivityID", "clientTimestamp"];

    /// <summary>What a turn adds to its conversation: what came in if somebody has said it, and what goes out.</summary>
    public ConversationLog Of(Activity incoming, Outgoing outgoing)
    {
        var reference = incoming.GetConversationReference();
        var answers = outgoing.Held.Select(o => Answer(o.ApplyConversationReference(reference)));
        return new ConversationLog(incoming.Conversation.Id, incoming is { Type: ActivityTypes.Message } or { Type: ActivityTypes.Event, Name: not MainDialog.CheckIn } ? [Redacted(incoming), .. answers] : [.. answers]);
    }

    private static string Answer(Activity activity)
    {
        activity.Id ??= Guid.NewGuid().ToString("N");
        activity.From.Role = RoleTypes.Bot;
        return Written(JObject.FromObject(activity, HttpHelper.BotMessageSerializer));
    }

    private string Redacted(Activity activity)
    {
        var json = JObject.FromObject(activity, HttpHelper.BotMessageSerializer);
        json["from"]!["role"] = RoleTypes.User;
        foreach (var text in Said.SelectMany(part => Texts(json[part])).ToList()) text.Value = redactor.Redact((string)text!).Text;

        return Written(json);
    }

    private static IEnumerable<JValue> Texts(JToken? token) =>
        (token is JContainer container ? container.Descendants() : new[] { token }.OfType<JToken>())
            .OfType<JValue>()
            .Where(v => v.Type == JTokenType.String && !(v.Parent is JProperty { Name: var name } && Marks.Contains(name)));

    // The store tells the time; where the server lies is nobody's business.
    private static string Written(JObject activity)
    {
        activity.Remove("timestamp");
        activity.Remove("serviceUrl");
        return activity.ToString(Formatting.None);
    }
}
