using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SyncBot.Dialogs.Dialogs;

namespace SyncBot.Tests.Conversations;

/// <summary>Someone who talks to the bot over <c>/api/messages</c> and gets its replies in the response.</summary>
public sealed class Visitor(HttpClient http, string channel, string user, string conversation)
{
    /// <summary>Who they are on their channel.</summary>
    public string User => user;

    /// <summary>The conversation they are in.</summary>
    public string Conversation => conversation;

    /// <summary>What came back last.</summary>
    public Turn Last { get; private set; } = new([]);

    /// <summary>This person, to whom this came back last.</summary>
    public Visitor After(Turn turn)
    {
        Last = turn;
        return this;
    }

    /// <summary>The same person in another conversation of the same channel.</summary>
    public Visitor Elsewhere() => new(http, channel, user, conversation + "-elsewhere");

    /// <summary>The same person in the same conversation, with another client.</summary>
    public Visitor With(HttpClient other) => new(other, channel, user, conversation) { Last = Last };

    /// <summary>Types something.</summary>
    public Task<Turn> SayAsync(string text) => PostAsync(Message(("text", text)));

    /// <summary>Presses a button of the last card.</summary>
    public Task<Turn> PressAsync(string title) => PressAsync(Last.Buttons.First(b => b.Title == title).Data);

    /// <summary>Presses a button that sends this.</summary>
    public Task<Turn> PressAsync(JObject data) => PostAsync(Message(("value", data)));

    /// <summary>Presses a button with these words that belongs to the last card.</summary>
    public Task<Turn> PressWordsAsync(string words) =>
        PressAsync(new JObject { ["say"] = words, ["move"] = Last.Buttons.Select(b => b.Data["move"]).FirstOrDefault() ?? "" });

    /// <summary>Opens the chat.</summary>
    public Task<Turn> ArriveAsync()
    {
        var arrival = Activity("conversationUpdate");
        arrival["membersAdded"] = new JArray(new JObject { ["id"] = user });
        return PostAsync(arrival);
    }

    /// <summary>Is asked by the bot itself, if that is due.</summary>
    public Task<Turn> BeAskedAsync()
    {
        var due = Activity("event");
        due["name"] = MainDialog.CheckIn;
        return PostAsync(due);
    }

    /// <summary>Goes on talking until the case ends or a condition holds.</summary>
    public async Task<IReadOnlyList<Turn>> TalkAsync(Func<Turn, string> answer, Func<Turn, bool>? until = null, int most = 100)
    {
        var turns = new List<Turn> { Last };
        while (!Last.IsEnd && until?.Invoke(Last) is not true)
        {
            Assert.True(turns.Count < most, $"No end in sight: {string.Join(", ", turns.TakeLast(5).Select(t => t.Pending))}.");
            turns.Add(await SayAsync(answer(Last)));
        }

        return turns;
    }

    /// <summary>An activity of this person.</summary>
    public JObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = $"{conversation}-{Guid.NewGuid():N}",
        ["channelId"] = channel,
        ["serviceUrl"] = "http://127.0.0.1:9/",
        ["deliveryMode"] = "expectReplies",
        ["conversation"] = new JObject { ["id"] = conversation },
        ["from"] = new JObject { ["id"] = user },
        ["recipient"] = new JObject { ["id"] = "syncbot" },
    };

    /// <summary>A message of this person.</summary>
    public JObject Message(params (string Name, JToken Value)[] properties)
    {
        var message = Activity("message");
        foreach (var (name, value) in properties) message[name] = value;
        return message;
    }

    /// <summary>Posts an activity and takes the replies.</summary>
    public async Task<Turn> PostAsync(JObject activity)
    {
        using var content = new StringContent(activity.ToString(Formatting.None), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode is HttpStatusCode.OK, $"{(int)response.StatusCode}: {body}");
        using var reader = new JsonTextReader(new StringReader(body)) { DateParseHandling = DateParseHandling.None };
        Last = new Turn([.. ((JArray)(await JObject.LoadAsync(reader))["activities"]!).Cast<JObject>()]);
        return Last;
    }
}
