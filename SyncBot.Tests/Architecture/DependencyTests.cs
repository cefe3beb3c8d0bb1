using SyncBot.Tests.Docs;

namespace SyncBot.Tests.Architecture;

/// <summary>Who may know whom, as docs/architecture.md says.</summary>
public sealed class DependencyTests
{
    private const string Ours = "using SyncBot.";

    [Theory]
    [InlineData("Troubleshooting")]
    [InlineData("Replies", "Troubleshooting")]
    [InlineData("Understanding", "Troubleshooting", "Replies")]
    [InlineData("Knowledge", "Troubleshooting", "Replies", "Understanding")]
    [InlineData("Dialogs", "Troubleshooting", "Replies", "Understanding", "Knowledge")]
    public void A_folder_of_the_conversation_uses_only_what_lies_beneath_it(string folder, params string[] beneath)
    {
        var allowed = beneath.Select(b => $"{Ours}Dialogs.{b};");

        Assert.Empty(UsingsIn($"SyncBot.Dialogs/{folder}").Where(u => u.StartsWith(Ours, StringComparison.Ordinal)).Except(allowed));
    }

    [Fact]
    public void The_model_uses_nothing_but_the_base_library()
    {
        Assert.All(UsingsIn("SyncBot.Dialogs/Troubleshooting"), u => Assert.StartsWith("using System.", u, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.Http")]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("SyncBot")]
    public void The_conversation_knows_neither_web_nor_store_nor_host(string assembly)
    {
        var referenced = typeof(Dialogs.Troubleshooting.Planner).Assembly.GetReferencedAssemblies().Select(a => a.Name).ToList();

        Assert.Contains("Microsoft.Bot.Builder.Dialogs", referenced);
        Assert.DoesNotContain(assembly, referenced);
    }

    private static IEnumerable<string> UsingsIn(string folder) => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        .SelectMany(File.ReadLines)
        .Where(line => line.StartsWith("using ", StringComparison.Ordinal))
        .Distinct();
}
