using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;
using SyncBot.Dialogs.Dialogs;

namespace SyncBot.Tests;

/// <summary>Who may know whom.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(WhereThisFileIs(), "..", ".."));

    [Theory]
    [InlineData("Troubleshooting", "")]
    [InlineData("Replies", "Troubleshooting")]
    [InlineData("Understanding", "Replies,Troubleshooting")]
    [InlineData("Knowledge", "Replies,Troubleshooting,Understanding")]
    [InlineData("Dialogs", "Knowledge,Replies,Troubleshooting,Understanding")]
    public void A_part_of_the_conversation_knows_only_the_parts_below_it(string part, string below)
    {
        var allowed = below.Split(',').Append(part).ToHashSet();

        foreach (var (file, code) in CodeOf(Path.Combine("SyncBot.Dialogs", part)))
        {
            var known = Parts.Matches(code).Select(m => m.Groups["part"].Value).ToHashSet();
            known.ExceptWith(allowed);
            Assert.True(known.Count == 0, $"{file} knows {string.Join(", ", known)}.");
        }
    }

    [Fact]
    public void The_model_imports_nothing_but_the_base_library()
    {
        foreach (var (file, code) in CodeOf(Path.Combine("SyncBot.Dialogs", "Troubleshooting")))
        {
            Assert.All(Imports.Matches(code), m => Assert.True(m.Value.StartsWith("using System", StringComparison.Ordinal), $"{file}: {m.Value}"));
            Assert.DoesNotContain("Microsoft.", code, StringComparison.Ordinal);
            Assert.DoesNotContain("System.IO", code, StringComparison.Ordinal);
            Assert.DoesNotContain("TimeProvider", code, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_conversation_knows_nothing_of_the_web_or_of_databases()
    {
        string[] foreign = ["SyncBot", "Microsoft.AspNetCore", "Microsoft.Extensions.Hosting", "Microsoft.Data", "SQLitePCL", "Npgsql", "System.Net", "System.Data", "Microsoft.Bot.Builder.Integration"];

        var known = typeof(MainDialog).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();

        Assert.NotEmpty(known);
        Assert.All(foreign, name => Assert.DoesNotContain(known, k => k == name || k.StartsWith(name + ".", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_bot_framework_runs_that_the_build_chose()
    {
        var mode = typeof(ArchitectureTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "BotFramework").Value;
        var version = typeof(ActivityHandler).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

        Assert.Contains(mode, new[] { "projects", "packages" });
        Assert.Equal(mode == "projects", version.Contains("-subset", StringComparison.Ordinal));
        Assert.StartsWith("4.23.", version, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(^|[^\w.""])(SyncBot\.Dialogs\.|Dialogs\.)?(?<part>Troubleshooting|Replies|Understanding|Knowledge|Dialogs)(\.[A-Z]|;)", RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts { get; }

    [GeneratedRegex(@"^using [^;(]+;", RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Imports { get; }

    private static IEnumerable<(string File, string Code)> CodeOf(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        return files.Select(f => (Path.GetRelativePath(Root, f), string.Join('\n', File.ReadLines(f).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)))));
    }

    private static string WhereThisFileIs([CallerFilePath] string path = "") => path;
}
