using System.Reflection;
using System.Runtime.CompilerServices;

namespace SyncBot.Tests.BotFramework.Surface;

/// <summary>
/// Holds what the subset shows against the lists beside this file, so that no member comes or goes unseen.
/// A change is approved by running these tests with the environment variable <c>APPROVE_SURFACE=1</c> and committing the lists.
/// </summary>
public sealed class SurfaceTests
{
    private static readonly string Lists = Path.Combine(AppContext.BaseDirectory, "BotFramework", "Surface");

    private static readonly string[] Names =
    [
        "AdaptiveCards",
        "AdaptiveCards.Templating",
        "Microsoft.Bot.Builder",
        "Microsoft.Bot.Builder.Dialogs",
        "Microsoft.Bot.Builder.Integration.AspNet.Core",
        "Microsoft.Bot.Builder.Testing",
        "Microsoft.Bot.Connector",
        "Microsoft.Bot.Schema",
        "Microsoft.Recognizers.Text",
        "Microsoft.Recognizers.Text.Choice",
        "Microsoft.Recognizers.Text.DateTime",
        "Microsoft.Recognizers.Text.Number",
        "Microsoft.Recognizers.Text.NumberWithUnit",
        "Microsoft.Recognizers.Text.Sequence",
        "Microsoft.Rest.ClientRuntime",
    ];

    public static TheoryData<string> Assemblies => [.. Names];

    [SkippableTheory]
    [MemberData(nameof(Assemblies))]
    public void The_subset_shows_what_its_list_says(string name)
    {
        var assembly = Assembly.Load(name);
        Skip.IfNot(IsSubset(assembly), $"{name} is the real package.");

        var shown = PublicSurface.Of(assembly);
        var list = Path.Combine(Lists, name + ".txt");
        if (Environment.GetEnvironmentVariable("APPROVE_SURFACE") == "1")
        {
            File.WriteAllText(list, shown);
            File.WriteAllText(Path.Combine(SourceFolder(), name + ".txt"), shown);
        }

        var listed = File.ReadAllLines(list);
        var lines = shown.TrimEnd('\n').Split('\n');
        Assert.True(
            lines.SequenceEqual(listed, StringComparer.Ordinal),
            $"""
            {name} shows something else than its list. If the real library has it too, approve it with APPROVE_SURFACE=1.
            New: {string.Join("\n     ", lines.Except(listed, StringComparer.Ordinal))}
            Gone: {string.Join("\n      ", listed.Except(lines, StringComparer.Ordinal))}
            """);
    }

    [Fact]
    public void Every_list_is_of_an_assembly_of_the_subset()
    {
        var lists = Directory.EnumerateFiles(Lists, "*.txt").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Names, lists.Order(StringComparer.Ordinal));
    }

    private static bool IsSubset(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Contains("-subset", StringComparison.Ordinal) == true;

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
