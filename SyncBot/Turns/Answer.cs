using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SyncBot.Outbox;

namespace SyncBot.Turns;

/// <summary>What a turn answered, so that the same activity delivered again gets the same answer and has no second effect.</summary>
/// <param name="Id">The id of the activity when it first came.</param>
/// <param name="Activities">What was answered in the response; what goes its own way is not sent twice.</param>
internal sealed record Answer(string Id, IReadOnlyList<Activity> Activities)
{
    /// <summary>The answer that a turn is about to give.</summary>
    public static Answer Of(Activity incoming, Outgoing outgoing) => new(incoming.Id, [.. outgoing.InResponse]);

    /// <summary>Reads an answer.</summary>
    public static Answer Read(string json)
    {
        // What looks like a time stays the text that it is: an id may.
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        var read = JObject.Load(reader);
        var activities = read["activities"]!.ToObject<List<Activity>>(HttpHelper.BotMessageSerializer)!;
        foreach (var card in activities.SelectMany(a => a.Attachments ?? [])) card.Content = Compact(card.Content);
        foreach (var trace in activities.Where(a => a.Type == ActivityTypes.Trace)) trace.Value = Compact(trace.Value);
        foreach (var answer in activities.Where(a => a.Type == ActivityTypesEx.InvokeResponse)) answer.Value = (answer.Value as JObject)?.ToObject<InvokeResponse>(HttpHelper.BotMessageSerializer)!;
        return new((string)read["id"]!, activities);
    }

    // As it was written the first time.
    private static object? Compact(object? content) => content is JObject json ? new JRaw(json.ToString(Formatting.None)) : content;

    /// <summary>The answer as JSON.</summary>
    public string Write() => ActivityJson.Write(new Dictionary<string, object> { ["id"] = Id, ["activities"] = Activities });
}
