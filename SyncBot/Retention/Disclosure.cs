using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SyncBot.Storage;
using SyncBot.Storage.Sealed;

namespace SyncBot.Retention;

/// <summary>Hands out everything that is kept about somebody.</summary>
internal sealed class Disclosure(INameStore names, ITraces traces)
{
    // For people to read, not for a page.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Opener opener = new(names);

    /// <summary>What is kept under aliases, as JSON: whom and what they stand for, and each thing with its kind, what it is about, and its time. Of what is damaged it says so in place of the content.</summary>
    public async Task<string> OfAsync(IReadOnlyDictionary<string, Alias> aliases, CancellationToken cancellationToken)
    {
        var kept = await traces.ReadAsync([.. aliases.Keys], cancellationToken);
        var contents = await opener.OpenAllAsync([.. kept.Select(k => k.Content)], cancellationToken);
        var file = new JsonObject
        {
            ["names"] = new JsonArray([.. aliases.Values.Select(a => JsonValue.Create(a.Name)).OrderBy(n => (string?)n, StringComparer.Ordinal)]),
            ["kept"] = new JsonArray([.. kept.Zip(contents).Where(k => k.Second.Text is not null || k.Second.IsDamaged).Select(k => Entry(k.First, aliases[k.First.Under].Name, k.Second.Text))]),
        };
        return file.ToJsonString(Readable);
    }

    private static JsonObject Entry(Trace trace, string about, string? content)
    {
        var entry = new JsonObject { ["kind"] = trace.Kind, ["about"] = about };
        if (trace.At > 0) entry["at"] = DateTimeOffset.FromUnixTimeMilliseconds(trace.At).ToString("O");
        if (content is null) entry["damaged"] = true;
        else entry["content"] = Parsed(content);
        return entry;
    }

    private static JsonNode? Parsed(string content)
    {
        try
        {
            return JsonNode.Parse(content);
        }
        catch (JsonException)
        {
            return content;
        }
    }
}
