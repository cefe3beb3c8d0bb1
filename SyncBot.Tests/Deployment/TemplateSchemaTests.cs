using System.Text.Json.Nodes;

namespace SyncBot.Tests.Deployment;

/// <summary>The templates keep the schemas of those who read them.</summary>
public sealed class TemplateSchemaTests
{
    private static readonly NodeFolder Judge = new(Path.Combine("Deployment", "judge"));

    [SkippableFact]
    public async Task Compose_and_Kubernetes_would_take_them()
    {
        Skip.If(NodeFolder.Unavailable != null, NodeFolder.Unavailable);

        var verdict = await JudgeAsync(text => text);

        Assert.Equal("[]", verdict["faults"]!.ToJsonString());
        Assert.Superset(new HashSet<string> { "Deployment", "Service", "PodDisruptionBudget", "NetworkPolicy", "Ingress" }, verdict["kinds"]!.AsArray().Select(k => (string)k!).ToHashSet());
    }

    [SkippableFact]
    public async Task The_judge_sees_faults()
    {
        Skip.If(NodeFolder.Unavailable != null, NodeFolder.Unavailable);

        var verdict = await JudgeAsync(text => text
            .Replace("replicas: 2", "replicas: two", StringComparison.Ordinal)
            .Replace("depends_on:", "depend_on:", StringComparison.Ordinal)
            .Replace("kind: Ingress", "kind: Ingres", StringComparison.Ordinal));

        var faults = verdict["faults"]!.ToJsonString();
        Assert.All(["replicas", "depend_on", "Ingres is unknown"], fault => Assert.Contains(fault, faults, StringComparison.Ordinal));
    }

    private static async Task<JsonNode> JudgeAsync(Func<string, string> change)
    {
        var input = new JsonObject
        {
            ["compose"] = change(Templates.Read("compose.yaml")),
            ["manifests"] = new JsonArray([.. Templates.In("kubernetes", "*.yaml")
                .Where(f => Path.GetFileName(f) != "kustomization.yaml")
                .Select(f => new JsonObject { ["name"] = f, ["text"] = change(Templates.Read(f)) })]),
        };
        return JsonNode.Parse(await Judge.RunAsync("validate.mjs", input.ToJsonString()))!;
    }
}
