using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Endurance;

/// <summary>Somebody who gets the replies in the response.</summary>
internal sealed class ResponseTalker(string conversation, Func<HttpClient> door, Connector connector) : ConnectorTalker("webchat", conversation, door, connector)
{
    private readonly List<Heard> heard = [];
    private readonly HashSet<int> answered = [];

    public override Task<IReadOnlyList<Heard>> HeardAsync() => Task.FromResult<IReadOnlyList<Heard>>(heard);

    protected override JObject Activity(int number, string words)
    {
        var activity = base.Activity(number, words);
        activity["deliveryMode"] = "expectReplies";
        return activity;
    }

    protected override void Take(int number, string answer)
    {
        if (!answered.Add(number)) return;
        heard.AddRange(JObject.Parse(answer)["activities"]!.Cast<JObject>().Where(a => (string?)a["type"] == "message").Select(a => new Heard(number, WordsOf(a))));
    }
}
