using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Channels.Teams;

/// <summary>Somebody who writes to the bot from Teams.</summary>
public sealed class TeamsPerson(HttpClient http, FakeTeams teams, string id)
{
    /// <summary>The bot, as Teams calls it.</summary>
    public const string Bot = "28:syncbot";

    /// <summary>Who they are.</summary>
    public string Id => id;

    /// <summary>Where they write: their chat with the bot alone unless told otherwise.</summary>
    public string Conversation { get; init; } = FakeTeams.ChatWith(id);

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string Scope { get; init; } = "personal";

    /// <summary>What stands in the chat.</summary>
    public Chat Chat => teams.In(Conversation);

    /// <summary>The same person in another chat.</summary>
    public TeamsPerson In(string conversation, string scope) => new(http, teams, id) { Conversation = conversation, Scope = scope };

    /// <summary>An activity of this person.</summary>
    public JObject Activity(string type, params (string Name, JToken Value)[] properties)
    {
        var activity = new JObject
        {
            ["type"] = type,
            ["id"] = $"in-{Guid.NewGuid():N}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = teams.Address.ToString(),
            ["from"] = new JObject { ["id"] = id, ["aadObjectId"] = Guid.NewGuid().ToString() },
            ["recipient"] = new JObject { ["id"] = Bot, ["name"] = "SyncBot" },
            ["conversation"] = new JObject { ["id"] = Conversation, ["conversationType"] = Scope, ["tenantId"] = "tenant-1", ["isGroup"] = Scope != "personal" },
            ["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = "tenant-1" } },
        };
        foreach (var (name, value) in properties) activity[name] = value;
        return activity;
    }

    /// <summary>Types something.</summary>
    public Task SayAsync(string text) => TakenAsync(Activity("message", ("text", text)));

    /// <summary>Types something to the bot, where others read along.</summary>
    public Task MentionAsync(string text) => TakenAsync(Activity(
        "message",
        ("text", $"<at>SyncBot</at> {text}"),
        ("entities", new JArray(new JObject { ["type"] = "mention", ["text"] = "<at>SyncBot</at>", ["mentioned"] = new JObject { ["id"] = Bot, ["name"] = "SyncBot" } }))));

    /// <summary>The app is installed for this person.</summary>
    public Task InstallAsync() => TakenAsync(Activity("installationUpdate", ("action", "add")));

    /// <summary>Somebody comes into the chat.</summary>
    public Task AddAsync(params string[] members) => TakenAsync(Activity("conversationUpdate", ("membersAdded", new JArray(members.Select(m => new JObject { ["id"] = m })))));

    /// <summary>What pressing a button of the card that can be pressed sends.</summary>
    public JObject Pressing(string title) => Pressing(Chat.Card.Id, Chat.Card.Buttons.First(b => (string?)b["title"] == title));

    /// <summary>What pressing a button sends.</summary>
    public JObject Pressing(string card, JObject button) => Activity(
        "invoke",
        ("name", "adaptiveCard/action"),
        ("replyToId", card),
        ("value", new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = button["verb"], ["data"] = button["data"] }, ["trigger"] = "manual" }));

    /// <summary>Presses a button of the card that can be pressed.</summary>
    /// <returns>The body of the answer.</returns>
    public Task<JObject> PressAsync(string title) => InvokeAsync(Pressing(title));

    /// <summary>Sends an invoke.</summary>
    /// <returns>The body of the answer.</returns>
    public async Task<JObject> InvokeAsync(JObject invoke)
    {
        var (status, body) = await PostAsync(invoke);
        Assert.True(status is HttpStatusCode.OK, $"{(int)status}: {body}");
        return JObject.Parse(body);
    }

    /// <summary>Sends an activity that is taken.</summary>
    public async Task TakenAsync(JObject activity)
    {
        var (status, body) = await PostAsync(activity);
        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Accepted, $"{(int)status}: {body}");
    }

    /// <summary>Sends an activity.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PostAsync(JObject activity)
    {
        using var content = new StringContent(activity.ToString(Formatting.None), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
