using System.Text.Json;
using System.Text.Json.Nodes;

namespace SyncBot.Tests.Cards;

/// <summary>Has cards expanded, checked and rendered by the JavaScript libraries of Adaptive Cards, which share no code with ours.</summary>
public static class CardJudge
{
    private static readonly NodeFolder Judge = new(Path.Combine("Cards", "judge"));
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Why cards cannot be judged on this machine; null when they can.</summary>
    public static string? Unavailable => NodeFolder.Unavailable;

    /// <summary>Judges all cases in one go; the verdicts come in the order of the cases.</summary>
    /// <exception cref="InvalidOperationException">npm or Node.js failed; the message has what they said.</exception>
    public static async Task<IReadOnlyList<CardVerdict>> JudgeAsync(IEnumerable<CardCase> cases)
    {
        var input = new JsonArray([.. cases.Select(ToJson)]);
        var output = await Judge.RunAsync("judge.mjs", input.ToJsonString());
        return JsonSerializer.Deserialize<List<CardVerdict>>(output, Json)!;
    }

    private static JsonObject ToJson(CardCase card) => new()
    {
        ["name"] = card.Name,
        ["template"] = JsonNode.Parse(card.Template),
        ["data"] = JsonNode.Parse(card.Data),
        ["host"] = card.Host == null ? null : JsonNode.Parse(card.Host),
    };
}
