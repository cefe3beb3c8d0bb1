using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace SyncBot.Outbox;

/// <summary>Activities as the store keeps them.</summary>
internal static class ActivityJson
{
    /// <summary>Writes an activity.</summary>
    public static string Write(Activity activity) => JsonConvert.SerializeObject(activity, Formatting.None, HttpHelper.BotMessageSerializerSettings);

    /// <summary>Reads one. What looks like a time stays the text that it is.</summary>
    public static Activity Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return HttpHelper.BotMessageSerializer.Deserialize<Activity>(reader)!;
    }
}
