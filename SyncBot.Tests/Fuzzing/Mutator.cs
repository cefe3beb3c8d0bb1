using System.Text;
using System.Text.Json.Nodes;

namespace SyncBot.Tests.Fuzzing;

/// <summary>Spoils JSON at any place in it.</summary>
internal static class Mutator
{
    private const string Mark = "@@";

    /// <summary>The JSON with one to three places spoilt, as the bytes of an encoding that may not be right.</summary>
    public static byte[] Spoil(JsonObject json, Random random)
    {
        var raw = new List<string>();
        for (var i = random.Next(1, 4); i > 0; i--) SpoilOne(json, random, raw);
        var text = json.ToJsonString();
        for (var i = 0; i < raw.Count; i++) text = text.Replace($"\"{Mark}{i}{Mark}\"", raw[i], StringComparison.Ordinal);
        if (random.OneIn(8)) text = Repeat(text, random);
        return random.OneIn(25) ? Broken(text, random) : Encoding.UTF8.GetBytes(text);
    }

    private static void SpoilOne(JsonObject json, Random random, List<string> raw)
    {
        if (json.Count == 0) return;
        var place = random.Of(Places(json).ToList());
        var odd = random.Of(OddValues.Json);
        if (odd.Length > 1000 && !random.OneIn(4)) odd = random.Of(OddValues.Json);
        raw.Add(odd);
        var mark = JsonValue.Create($"{Mark}{raw.Count - 1}{Mark}");
        switch (place)
        {
            case (JsonObject parent, string name) when random.OneIn(6):
                parent.Remove(name);
                break;
            case (JsonObject parent, string name) when random.OneIn(6):
                parent[random.Of(name.ToUpperInvariant(), $"{name}s", "", "$ref", "id", "ID", "constructor", "__proto__")] = mark;
                break;
            case (JsonObject parent, string name):
                parent[name] = mark;
                break;
            case (JsonArray parent, int index) when random.OneIn(2):
                parent.Insert(index, mark);
                break;
            case (JsonArray parent, int index):
                parent[index] = mark;
                break;
        }
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject all => all.SelectMany(p => Places(p.Value).Prepend((all, p.Key))),
        JsonArray all => all.SelectMany((v, i) => Places(v).Prepend((all, (object)i))),
        _ => [],
    };

    // The same name again, in the same or another case.
    private static string Repeat(string text, Random random) => $"{text[..^1]},\"{random.Of("type", "conversation", "Conversation", "from", "FROM", "serviceUrl", "ServiceUrl", "membersAdded", "value", "text")}\":{random.Of(OddValues.Json)}}}";

    private static byte[] Broken(string text, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        switch (random.Next(6))
        {
            case 0: return bytes[..random.Next(bytes.Length)];
            case 1: return [.. Encoding.UTF8.Preamble, .. bytes];
            case 2: return Encoding.Unicode.GetBytes(text);
            case 3: return [.. bytes, .. bytes];
            case 4:
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
            default:
                random.NextBytes(bytes);
                return bytes;
        }
    }
}
