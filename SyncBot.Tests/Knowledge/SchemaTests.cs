using System.Text.Json.Nodes;

namespace SyncBot.Tests.Knowledge;

/// <summary>The schema that editors complete and check with, held to the data by a validator that shares no code with the reader.</summary>
public sealed class SchemaTests
{
    private static readonly NodeFolder Judge = new(Path.Combine("Knowledge", "schema"));

    [SkippableFact]
    public async Task Every_file_that_ships_keeps_the_schema()
    {
        Skip.If(NodeFolder.Unavailable != null, NodeFolder.Unavailable);
        var files = Directory.EnumerateFiles(Shipped.Folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToDictionary(f => f, File.ReadAllText);

        var faults = await JudgeAsync(files);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(files.Count > 20, "The knowledge was not found.");
    }

    [SkippableFact]
    public async Task The_schema_refuses_what_the_reader_refuses_within_a_file()
    {
        Skip.If(NodeFolder.Unavailable != null, NodeFolder.Unavailable);
        var files = new Dictionary<string, string>
        {
            ["an unknown section"] = "casues: {}",
            ["an unknown key"] = "causes: { power: { prior: 0.1 domain, weight: 2 } }",
            ["a number without source"] = "causes: { power: { prior: 0.1 } }",
            ["a form of a cause without a sign"] = "subCauses: { captive-portal: { of: network, signs: [] } }",
            ["a tip for no cause"] = "tips: { storage: { for: [] } }",
            ["a price without source"] = "fixes: { sync-now: { tier: harmless, minutes: 1 seed, price: 30, works: { power: 0.1 seed } } }",
            ["a flag that is neither true nor false"] = "fixes: { sync-now: { tier: harmless, minutes: 1 seed, works: { power: 0.1 seed }, interrupts: maybe } }",
            ["an unknown tier"] = "fixes: { sync-now: { tier: lethal, minutes: 1 seed, works: { power: 0.1 seed } } }",
            ["a phrase that cannot be read"] = "hear: { answers: { yes: [\"(yes)\"] } }",
            ["an id that is not kebab-case"] = "causes: { Power: { prior: 0.1 domain } }",
        };

        var faults = await JudgeAsync(files);

        Assert.All(files.Keys, name => Assert.Contains(faults, f => f.StartsWith(name, StringComparison.Ordinal)));
    }

    private static async Task<List<string>> JudgeAsync(Dictionary<string, string> files)
    {
        var input = new JsonObject
        {
            ["schema"] = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Shipped.Folder, "knowledge.schema.json"))),
            ["files"] = new JsonArray([.. files.Select(f => new JsonObject { ["name"] = f.Key, ["text"] = f.Value })]),
        };
        var verdicts = JsonNode.Parse(await Judge.RunAsync("validate.mjs", input.ToJsonString()))!.AsArray();
        return [.. verdicts.SelectMany(v => v!["errors"]!.AsArray().Select(e => $"{v["name"]}: {e}"))];
    }
}
