using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Channels.Teams;

/// <summary>What stands in a chat.</summary>
public sealed class Chat
{
    private readonly List<(string Id, JObject Activity)> messages = [];

    /// <summary>The messages with their ids, oldest first, as they are now.</summary>
    public IReadOnlyList<(string Id, JObject Activity)> Messages
    {
        get
        {
            lock (messages) return [.. messages];
        }
    }

    /// <summary>All that can be read, a line a message.</summary>
    public IReadOnlyList<string> Lines => [.. Messages.Select(m => (string?)m.Activity["text"] ?? (string?)m.Activity["summary"] ?? "")];

    /// <summary>The messages with a card that has buttons.</summary>
    public IReadOnlyList<(string Id, JObject Activity)> Live => [.. Messages.Where(m => Buttons(m.Activity).Any())];

    /// <summary>The one card that can be pressed: its activity's id and its buttons.</summary>
    public (string Id, IReadOnlyList<JObject> Buttons) Card => Live is [var one] ? (one.Id, [.. Buttons(one.Activity)]) : throw new InvalidOperationException($"{Live.Count} cards can be pressed.");

    /// <summary>The buttons of a message's card.</summary>
    public static IEnumerable<JObject> Buttons(JObject activity) => activity.SelectTokens("attachments[*].content..[?(@.type == 'Action.Execute')]").Cast<JObject>();

    internal string Add(string id, JObject activity)
    {
        if (!IsSaid(activity)) return id;
        lock (messages) messages.Add((id, activity));
        return id;
    }

    internal string Change(string id, JObject activity)
    {
        lock (messages)
        {
            var at = messages.FindIndex(m => m.Id == id);
            Assert.True(at >= 0, $"There is no message '{id}' to change.");
            messages[at] = (id, activity);
        }

        return id;
    }

    private static bool IsSaid(JObject activity) => (string?)activity["type"] == "message";
}
