using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Endurance;

/// <summary>Somebody on a channel of the Bot Framework whose Connector takes the replies.</summary>
internal class ConnectorTalker(string channel, string conversation, Func<HttpClient> door, Connector connector) : Talker(conversation, door)
{
    protected override string Channel => channel;

    public override Task<IReadOnlyList<Heard>> HeardAsync() => Task.FromResult(connector.In(Conversation));

    protected override HttpRequestMessage Message(int number, string words) => new(HttpMethod.Post, "/api/messages") { Content = Body(Activity(number, words)) };

    protected virtual JObject Activity(int number, string words) => new()
    {
        ["type"] = "message",
        ["id"] = IdOf(number),
        ["text"] = words,
        ["channelId"] = channel,
        ["serviceUrl"] = connector.Address.ToString(),
        ["from"] = new JObject { ["id"] = $"user-{Conversation}" },
        ["recipient"] = new JObject { ["id"] = "syncbot" },
        ["conversation"] = new JObject { ["id"] = Conversation, ["conversationType"] = "personal" },
    };
}
