using Newtonsoft.Json.Linq;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Simulation;

public sealed class SimulateCommandTests
{
    [Fact]
    public async Task Json_has_the_shape_that_others_rely_on()
    {
        var (exit, output, errors) = await SyncBotProcess.RunAsync(["simulate", "--cases", "20", "--seed", "3", "--json"]);

        Assert.Equal((0, ""), (exit, errors));
        var report = JObject.Parse(output);
        Assert.Equal((20, 3), ((int)report["cases"]!, (int)report["seed"]!));
        Assert.Equal(["planner", "ladder", "chance-over-cost", "ask-everything", "clairvoyant"], report["policies"]!.Select(p => (string?)p["name"]));
        Assert.All(report["policies"]!, p => Assert.Equal(["name", "cost", "steps", "questions", "resolvedBeforeDisruptive", "harmful", "repeats", "handOffs"], ((JObject)p).Properties().Select(k => k.Name)));
        Assert.Equal(["truthful", "unreliable", "distorted", "rough"], report["regimes"]!.Select(r => (string?)r["name"]));
        Assert.Equal(["causes", "fixes", "questions", "planner", "optimum"], ((JObject)report["reduced"]!).Properties().Select(k => k.Name));
    }

    [Fact]
    public async Task Without_json_it_is_a_table_that_explains_itself()
    {
        var (exit, output, errors) = await SyncBotProcess.RunAsync(["simulate", "--cases", "20"]);

        Assert.Equal((0, ""), (exit, errors));
        Assert.StartsWith("Cost is minutes of effort", output, StringComparison.Ordinal);
        Assert.Contains("clairvoyant", output, StringComparison.Ordinal);
        Assert.Contains("seed 1", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--cases", "0", "--cases must be from 1 to")]
    [InlineData("--cases", "many", "many")]
    [InlineData("--seed", "lucky", "lucky")]
    [InlineData("--knowledge", "/nowhere/at/all", "there is no knowledge in this folder")]
    public async Task A_wrong_argument_is_named_in_a_sentence(string option, string value, string sentence)
    {
        var (exit, _, errors) = await SyncBotProcess.RunAsync(["simulate", option, value]);

        Assert.Equal(1, exit);
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
    }
}
