using Newtonsoft.Json.Linq;
using SyncBot.Commands;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Commands;

public sealed class CommandTests
{
    private static readonly string Knowledge = Path.Combine(AppContext.BaseDirectory, "knowledge");

    [Fact]
    public async Task Chat_through_a_pipe_is_a_whole_conversation_and_its_state_is_kept_across_runs()
    {
        using var folder = new TempFolder();
        string[] chat = ["chat", "--state", folder.File("case.db")];

        var first = await SyncBotProcess.RunAsync(chat, "my messages are paused, low power mode is on\n");
        var second = await SyncBotProcess.RunAsync(chat, "what have we tried?\nno change\ntalk to a person\n");

        var wording = KnowledgeReader.Read(Knowledge).Wording;
        var title = wording.Fixes["low-power-off"].Title;
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Empty(first.Errors + second.Errors);
        Assert.Contains("low power mode is on", first.Output, StringComparison.Ordinal);
        Assert.Contains(title, first.Output, StringComparison.Ordinal);
        Assert.Contains("1)", first.Output, StringComparison.Ordinal);
        Assert.Contains(title, second.Output, StringComparison.Ordinal);
        Assert.Contains(wording.HandOffs["asked"].Title, second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("**", first.Output + second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("syncbot/move", first.Output + second.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("teams", "package", "--colour", "red")]
    [InlineData("knowledge", "check", "--sns")]
    [InlineData("understand", "this")]
    [InlineData("case", "delete", "AAAAAAA", "this", "--Storage:ConnectionString", "Data Source=:memory:")]
    [InlineData("this", "--urls", "http://127.0.0.1:0")]
    public async Task What_a_command_does_not_know_is_not_passed_over(params string[] words)
    {
        var (exit, _, errors) = await SyncBotProcess.RunAsync(words);

        Assert.Equal(1, exit);
        Assert.Contains(words.First(w => w is "--colour" or "--sns" or "this"), errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_without_input_ends_at_once()
    {
        var (exit, output, errors) = await SyncBotProcess.RunAsync(["chat"]);

        Assert.Equal((0, ""), (exit, errors));
        Assert.NotEmpty(output);
    }

    [Fact]
    public async Task Understand_writes_one_object_a_line_in_the_shape_that_others_rely_on()
    {
        string[] said = ["battery at 12%, I'm on wifi and I pressed sync now, nothing happened", "I turned off the vpn and that fixed it", "", "start over", "yeah no", "asdf", "naïve ☂ \"quoted\" \\ text", new('a', 10_000)];

        var (exit, output, errors) = await SyncBotProcess.RunAsync(["understand"], string.Join('\n', said) + "\n");

        Assert.Equal((0, ""), (exit, errors));
        var lines = output.TrimEnd('\n').Split('\n').Select(JObject.Parse).ToList();
        Assert.Equal(said.Length, lines.Count);
        Assert.All(lines, line =>
        {
            Assert.Equal(["text", "language", "facts", "causes", "tried", "worked", "command", "answer"], line.Properties().Select(p => p.Name));
            Assert.Equal("en", (string?)line["language"]);
            Assert.All(line["causes"]!, c => Assert.InRange((double)c["p"]!, 0, 1));
            Assert.NotEmpty(line["causes"]!);
            Assert.Contains((string?)line["answer"], (string?[])["yes", "no", "unsure", null]);
        });
        Assert.Equal(("12%", "yes"), ((string?)lines[0]["facts"]!["battery"], (string?)lines[0]["facts"]!["wifi"]));
        Assert.Contains("sync-now", lines[0]["tried"]!.Select(t => (string?)t));
        Assert.Equal("turn-off-vpn", (string?)lines[1]["worked"]);
        Assert.Equal("start-over", (string?)lines[3]["command"]);
        Assert.Equal("no", (string?)lines[4]["answer"]);
        Assert.Equal("unknown", (string?)lines[5]["causes"]![0]!["id"]);
        Assert.Equal(said[6], (string?)lines[6]["text"]);
    }

    [Fact]
    public async Task Knowledge_check_ends_with_0_when_it_is_sound_and_with_1_and_every_fault_when_not()
    {
        using var folder = new TempFolder();
        Copy(Knowledge, folder.Path);
        var power = folder.File(Path.Combine("model", "power.yaml"));
        await File.WriteAllTextAsync(power, (await File.ReadAllTextAsync(power)).Replace("power: 0.85", "power: 1.85", StringComparison.Ordinal).Replace("mannerQuestion: overnight", "mannerQuestion: overnigth", StringComparison.Ordinal));

        var sound = await SyncBotProcess.RunAsync(["knowledge", "check"]);
        var broken = await SyncBotProcess.RunAsync(["knowledge", "check", "--knowledge", folder.Path]);

        Assert.Equal((0, ""), (sound.ExitCode, sound.Errors));
        Assert.Equal(1, broken.ExitCode);
        Assert.Matches(@"power\.yaml\W+\d+.*wifi-and-power-overnight", broken.Errors);
        Assert.Contains("overnigth", broken.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_knowledge_lets_nothing_start()
    {
        using var folder = new TempFolder();

        foreach (var command in (string[])["chat", "understand"])
        {
            var (exit, _, errors) = await SyncBotProcess.RunAsync([command, "--knowledge", folder.File("nowhere")]);
            Assert.Equal(1, exit);
            Assert.Contains("nowhere", errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_graph_shows_every_cause_fix_and_gate_as_valid_mermaid()
    {
        var knowledge = KnowledgeReader.Read(Knowledge);

        var lines = KnowledgeGraph.Draw(knowledge).TrimEnd('\n').Split('\n').Select(l => l.Trim()).ToList();

        Assert.Equal("flowchart LR", lines[0]);
        var nodes = lines.Where(l => !l.Contains('>', StringComparison.Ordinal)).Select(l => l.Split('(', '[', '{')[0]).ToHashSet();
        Assert.All(knowledge.Model.Causes, c => Assert.Contains("cause_" + c.Id.Replace('-', '_'), nodes));
        Assert.All(knowledge.Model.Fixes.Keys, f => Assert.Contains("fix_" + f.Replace('-', '_'), nodes));
        Assert.All(knowledge.Model.Gates.Keys, g => Assert.Contains("gate_" + g.Replace('-', '_'), nodes));
        Assert.All(lines[1..], l => Assert.Matches("""^(subgraph ladder \[Ladder\]|direction TB|end|\w+(\(\["[^"]+"\]\)|\["[^"]+"\]|\{\{"[^"]+"\}\})|\w+ (-->(\|\d+ %\|)?|-\.->) \w+)$""", l));
        foreach (var line in lines.Where(l => l.Contains("->", StringComparison.Ordinal)))
        {
            Assert.Contains(line.Split(' ')[0], nodes);
            Assert.Contains(line.Split(' ')[^1], nodes);
        }

        Assert.Equal(lines.Count(l => l.StartsWith("subgraph", StringComparison.Ordinal)), lines.Count(l => l == "end"));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
