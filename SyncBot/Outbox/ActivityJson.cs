using System.Globalization;
using System.Text;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.ObjectPool;
using Newtonsoft.Json;

namespace SyncBot.Outbox;

/// <summary>Activities as the store keeps them.</summary>
internal static class ActivityJson
{
    // A card with its texts, in characters, and several of them.
    private const int UsualLength = 8 * 1024;
    private const int LongestKept = 64 * 1024;

    private static readonly JsonSerializer Compact = JsonSerializer.Create(new JsonSerializerSettings(HttpHelper.BotMessageSerializerSettings) { Formatting = Formatting.None });

    private static readonly ObjectPool<StringBuilder> Texts = new DefaultObjectPoolProvider().CreateStringBuilderPool(UsualLength, LongestKept);

    /// <summary>Writes an activity, or what holds activities.</summary>
    public static string Write(object activity)
    {
        var text = Texts.Get();
        Compact.Serialize(new StringWriter(text, CultureInfo.InvariantCulture), activity);
        var written = text.ToString();
        Texts.Return(text);
        return written;
    }

    /// <summary>Reads one. What looks like a time stays the text that it is.</summary>
    public static Activity Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return HttpHelper.BotMessageSerializer.Deserialize<Activity>(reader)!;
    }
}
