using Newtonsoft.Json.Linq;

namespace SyncBot.Tests.Conversations;

/// <summary>What came back for one activity.</summary>
/// <param name="Activities">All of it, in order.</param>
public sealed record Turn(IReadOnlyList<JObject> Activities)
{
    /// <summary>The messages.</summary>
    public IReadOnlyList<JObject> Messages => [.. OfType("message")];

    /// <summary>The traces.</summary>
    public IReadOnlyList<JObject> Traces => [.. OfType("trace")];

    /// <summary>The value of the one trace.</summary>
    public JObject Trace => (JObject)Assert.Single(Traces)["value"]!;

    /// <summary>The name of the pending move.</summary>
    public string Move => (string)Trace["move"]!;

    /// <summary>What the pending move is about.</summary>
    public IReadOnlyList<string> Ids => Strings(Trace["ids"]);

    /// <summary>The fixes that are ruled out.</summary>
    public IReadOnlyList<string> RuledOut => Strings(Trace["ruledOut"]);

    /// <summary>The case's id.</summary>
    public string Case => (string)Trace["case"]!;

    /// <summary>What is known.</summary>
    public JObject Facts => (JObject)Trace["facts"]!;

    /// <summary>What was tried, as <c>fix outcome</c>.</summary>
    public IReadOnlyList<string> Attempts => [.. Trace["attempts"]!.Select(a => $"{a["fix"]} {a["outcome"]}")];

    /// <summary>The fixes that were tried, whatever came of it.</summary>
    public IReadOnlyList<string> Tried => [.. Trace["attempts"]!.Select(a => (string)a["fix"]!)];

    /// <summary>The move with what it is about.</summary>
    public string Pending => $"{Move} {string.Join('/', Ids)}";

    /// <summary>Whether the case has come to an end.</summary>
    public bool IsEnd => Move is "handOff" or "resolved" or "stopped";

    /// <summary>The fix that is handed out, or null.</summary>
    public string? Fix => Move == "try" ? Ids[0] : null;

    /// <summary>All that is said, as text.</summary>
    public string Text => string.Join('\n', Messages.Select(m => (string?)m["text"] ?? (string?)m["summary"] ?? ""));

    /// <summary>The cards.</summary>
    public IReadOnlyList<JObject> Cards => [.. Messages.SelectMany(m => m["attachments"] as JArray ?? []).Select(a => (JObject)a["content"]!)];

    /// <summary>The buttons that show on the last card that has any.</summary>
    public IReadOnlyList<CardButton> Buttons => ButtonsOfLastCard(hidden: false);

    /// <summary>The buttons behind "More" on the last card that has any.</summary>
    public IReadOnlyList<CardButton> More => ButtonsOfLastCard(hidden: true);

    private IReadOnlyList<CardButton> ButtonsOfLastCard(bool hidden) =>
        [.. ButtonsOf(Cards.LastOrDefault(c => ButtonsOf(c).Any()) ?? []).Where(a => IsHidden(a) == hidden).Select(a => new CardButton((string)a["title"]!, (JObject)a["data"]!))];

    private static IEnumerable<JToken> ButtonsOf(JObject card) => card.SelectTokens("$..[?(@.type == 'Action.Submit')]");

    private static bool IsHidden(JToken action) => action.Ancestors().OfType<JObject>().Any(a => (bool?)a["isVisible"] is false);

    private IEnumerable<JObject> OfType(string type) => Activities.Where(a => (string?)a["type"] == type);

    private static IReadOnlyList<string> Strings(JToken? array) => [.. array!.Select(i => (string)i!)];
}
