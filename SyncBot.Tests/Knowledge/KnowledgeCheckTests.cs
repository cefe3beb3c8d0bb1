using System.Text;
using SyncBot.Dialogs.Knowledge;

namespace SyncBot.Tests.Knowledge;

public sealed class KnowledgeCheckTests
{
    public static TheoryData<string> Ways => [.. Breakages.All.Select(b => b.What)];

    [Fact]
    public void The_knowledge_that_ships_has_no_fault()
    {
        var (knowledge, faults) = KnowledgeReader.Check(Shipped.Folder);

        Assert.Empty(faults);
        Assert.Equal(12, knowledge!.Model.Causes.Length);
        Assert.Equal(10, knowledge.Model.Ladder.Rungs.Length);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_fault_is_named_with_file_line_and_id(string what)
    {
        var broken = Breakages.All.Single(b => b.What == what);
        using var copy = new KnowledgeCopy();
        copy.Edit(broken.File, broken.Old, broken.New);
        var file = broken.ReportedIn ?? broken.File;
        var line = copy.LineOf(file, broken.At ?? broken.New.Split('\n')[0]);

        var (knowledge, faults) = KnowledgeReader.Check(copy.Folder);

        Assert.Null(knowledge);
        var listed = string.Join('\n', faults);
        Assert.True(
            faults.Any(f => f.File == file && f.Line == line && f.Id == broken.Id && f.Message.StartsWith(broken.Message, StringComparison.Ordinal)),
            $"Expected {file}:{line}: {broken.Id}: {broken.Message}…\nbut found\n{listed}");
        Assert.True(broken.HasConsequences || faults.Count == 1, $"Expected one fault but found\n{listed}");
    }

    [Fact]
    public void Every_fault_of_every_file_is_listed_at_once_in_order()
    {
        using var copy = new KnowledgeCopy();
        foreach (var broken in Breakages.All.Where(b => b.What is "a number without source" or "an unknown tier" or "a rung that is no fix" or "an empty step" or "an unknown tier among the prices"))
        {
            copy.Edit(broken.File, broken.Old, broken.New);
        }

        var faults = KnowledgeReader.Check(copy.Folder).Faults;

        Assert.Equal(
            ["causes/heat/prior", "fixes/cool-down/tier", "ladder/rungs", "ladder/riskPrice/awful", "say/fixes/cool-down/steps/any"],
            faults.Select(f => f.Id));
        Assert.Equal(faults.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line), faults);
    }

    [Fact]
    public void The_faults_of_all_languages_are_listed_at_once_in_order()
    {
        using var copy = new KnowledgeCopy();
        foreach (var language in (string[])["de", "es", "ja"]) copy.Edit($"text/{language}/hear.yaml", "\n  negations:", "\n  negation:");
        foreach (var language in (string[])["it", "nl"]) copy.Edit($"text/{language}/hear.yaml", "hear:", "hear: [");

        var faults = KnowledgeReader.Check(copy.Folder).Faults;

        Assert.Equal(
            [("text/de/hear.yaml", "hear/negation"), ("text/es/hear.yaml", "hear/negation"), ("text/it/hear.yaml", "yaml"), ("text/ja/hear.yaml", "hear/negation"), ("text/nl/hear.yaml", "yaml")],
            faults.Select(f => (f.File, f.Id)));
    }

    [Fact]
    public void A_folder_without_knowledge_is_a_fault()
    {
        var empty = Directory.CreateTempSubdirectory("syncbot-knowledge-");
        try
        {
            var fault = Assert.Single(KnowledgeReader.Check(empty.FullName).Faults);
            Assert.Equal(("knowledge", "there is no knowledge in this folder"), (fault.Id, fault.Message));
        }
        finally
        {
            empty.Delete();
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_fault() =>
        Assert.Contains(KnowledgeReader.Check(Path.Combine(Shipped.Folder, "nowhere")).Faults, f => f.Id == "knowledge");

    [Fact]
    public void Knowledge_without_a_ladder_is_a_fault()
    {
        using var copy = new KnowledgeCopy();
        File.Delete(Path.Combine(copy.Folder, "model", "ladder.yaml"));

        Assert.Contains(KnowledgeReader.Check(copy.Folder).Faults, f => f is { Id: "ladder", Message: "the section is missing" });
    }

    [Fact]
    public void An_empty_file_is_no_fault()
    {
        using var copy = new KnowledgeCopy();
        copy.Write("model/later.yaml", "# nothing yet\n");

        Assert.Empty(KnowledgeReader.Check(copy.Folder).Faults);
    }

    [Fact]
    public void A_file_that_is_not_saved_as_UTF8_is_told_so()
    {
        using var copy = new KnowledgeCopy();
        File.WriteAllBytes(Path.Combine(copy.Folder, "text/de/hear.yaml"), Encoding.Latin1.GetBytes("hear: { facts: { wifi: { no: [kein Wlan für mich] } } }"));

        Assert.Equal([new Fault("text/de/hear.yaml", 1, "yaml", "can't be read: save it as UTF-8")], KnowledgeReader.Check(copy.Folder).Faults);
    }

    [Fact]
    public void A_file_that_can_not_be_opened_is_a_fault_among_the_others()
    {
        using var copy = new KnowledgeCopy();
        var gone = Path.Combine(copy.Folder, "text/de/gone.yaml");
        File.CreateSymbolicLink(gone, $"{gone}.nowhere");

        var fault = Assert.Single(KnowledgeReader.Check(copy.Folder).Faults);

        Assert.Equal(("text/de/gone.yaml", 0, "file"), (fault.File, fault.Line, fault.Id));
    }

    [Fact]
    public async Task The_host_does_not_start_on_faulty_knowledge_and_lists_all_that_is_wrong()
    {
        using var copy = new KnowledgeCopy();
        copy.Edit("model/heat.yaml", "prior: 0.015 domain", "prior: 0.015");
        copy.Edit("text/en/heat.yaml", "title: Let the {device} cool down", "title:");

        var refused = await Assert.ThrowsAsync<KnowledgeException>(() => Host.BuildAsync(["--environment=Development"], copy.Folder));

        Assert.Equal(2, refused.Faults.Count);
        Assert.Contains("The knowledge has 2 faults:", refused.Message, StringComparison.Ordinal);
        Assert.All(refused.Faults, f => Assert.Contains($"{f.File}:{f.Line}: {f.Id}: {f.Message}", refused.Message, StringComparison.Ordinal));
    }
}
