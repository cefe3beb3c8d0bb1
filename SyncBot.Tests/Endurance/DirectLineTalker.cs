using System.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Endurance;

/// <summary>Somebody on Direct Line, which keeps what was said for its clients to read.</summary>
internal sealed class DirectLineTalker(string name, Func<HttpClient> door) : Talker(name, door)
{
    /// <summary>What the host must have as <c>DirectLine__Secret</c>: unlike a token it does not expire.</summary>
    public const string Secret = "a-secret-for-endurance-tests";

    private string conversation = "";

    protected override string Channel => "directline";

    protected override string Conversation => conversation;

    public override async Task BeginAsync() => conversation = (string)(await ReadAsync(HttpMethod.Post, "conversations", new JObject { ["user"] = new JObject { ["id"] = $"dl_{IdOf(0)}" } }))["conversationId"]!;

    public override async Task<IReadOnlyList<Heard>> HeardAsync()
    {
        var heard = new List<Heard>();
        var numbers = new Dictionary<string, int>();
        var watermark = "";
        while (true)
        {
            var set = await ReadAsync(HttpMethod.Get, $"conversations/{conversation}/activities?watermark={watermark}");
            if (set["activities"] is not JArray { Count: > 0 } activities) return heard;
            watermark = (string)set["watermark"]!;
            foreach (var activity in activities.Cast<JObject>().Where(a => (string?)a["type"] == "message"))
            {
                if ((string?)activity["channelData"]?["clientActivityID"] is { } own) numbers.Add((string)activity["id"]!, NumberIn(own));
                var number = numbers.GetValueOrDefault((string?)activity["replyToId"] ?? (string)activity["id"]!);
                heard.Add(new Heard(number, WordsOf(activity)));
            }
        }
    }

    protected override HttpRequestMessage Message(int number, string words) => Request(
        HttpMethod.Post,
        $"conversations/{conversation}/activities",
        new JObject { ["type"] = "message", ["text"] = words, ["channelData"] = new JObject { ["clientActivityID"] = IdOf(number) } });

    private async Task<JObject> ReadAsync(HttpMethod method, string path, JObject? body = null) => JObject.Parse(await InsistAsync(() => Request(method, path, body)));

    private static HttpRequestMessage Request(HttpMethod method, string path, JObject? body) => new(method, $"/v3/directline/{path}")
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", Secret) },
        Content = body is null ? null : Body(body),
    };
}
