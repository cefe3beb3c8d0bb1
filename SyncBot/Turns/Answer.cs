using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SyncBot.Turns;

/// <summary>What a turn answered, so that the same activity delivered again gets the same answer and has no second effect.</summary>
/// <param name="Id">The id of the activity when it first came.</param>
/// <param name="Activities">What was answered in the response; what goes its own way is not sent twice.</param>
internal sealed record Answer(string Id, IReadOnlyList<Activity> Activities)
{
    /// <summary>The answer that a turn is about to give.</summary>
    public static Answer Of(Activity incoming, Outgoing outgoing) => new(incoming.Id, [.. outgoing.Held.Where(a => GoesInResponse(a, incoming))]);

    /// <summary>Reads an answer.</summary>
    public static Answer Read(string json)
    {
        var read = JObject.Parse(json);
        var activities = read["activities"]!.ToObject<List<Activity>>(HttpHelper.BotMessageSerializer)!;
        foreach (var answer in activities.Where(a => a.Type == ActivityTypesEx.InvokeResponse)) answer.Value = JToken.FromObject(answer.Value!).ToObject<InvokeResponse>()!;
        return new((string)read["id"]!, activities);
    }

    /// <summary>The answer as JSON.</summary>
    public string Write() => new JObject { ["id"] = Id, ["activities"] = JArray.FromObject(Activities, HttpHelper.BotMessageSerializer) }.ToString(Newtonsoft.Json.Formatting.None);

    private static bool GoesInResponse(Activity answer, Activity incoming) => incoming.DeliveryMode == DeliveryModes.ExpectReplies || answer.Type == ActivityTypesEx.InvokeResponse;
}
