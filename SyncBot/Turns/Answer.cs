using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

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
        foreach (var card in activities.SelectMany(a => a.Attachments ?? []).Where(a => a.Content is JObject)) card.Content = new JRaw(((JObject)card.Content).ToString(Formatting.None));
        foreach (var answer in activities.Where(a => a.Type == ActivityTypesEx.InvokeResponse)) answer.Value = (answer.Value as JObject)?.ToObject<InvokeResponse>(HttpHelper.BotMessageSerializer)!;
        return new((string)read["id"]!, activities);
    }

    /// <summary>The answer as JSON.</summary>
    public string Write() => JsonConvert.SerializeObject(new Dictionary<string, object> { ["id"] = Id, ["activities"] = Activities }, Formatting.None, HttpHelper.BotMessageSerializerSettings);
}
