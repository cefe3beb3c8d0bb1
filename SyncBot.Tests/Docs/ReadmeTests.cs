using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Moq;
using SyncBot.HandOff;

namespace SyncBot.Tests.Docs;

/// <summary>What the README says of configuration and folders is what there is.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Fact]
    public void The_table_of_configuration_has_the_keys_that_the_host_reads_and_no_others()
    {
        // A section with nothing in it is not looked at any closer, so one of its keys is given.
        var recording = new RecordingConfiguration(("HandOff:Contact", "Write to help@example.org"));
        var configuration = new ConfigurationBuilder().Add(recording).Build();

        _ = Settings.Read(configuration, Mock.Of<IHostEnvironment>(e => e.ContentRootPath == "/srv" && e.EnvironmentName == "Development"));

        Assert.Equal(recording.Asked.Where(k => k != HandOffOptions.Section), FirstCells(Section("Configuration")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_file_and_folder_that_the_README_names_is_there()
    {
        var named = FirstCells(Section("Where things are"));

        Assert.Contains("SyncBot.Dialogs/", named);
        Assert.All(named, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), $"{path} is missing"));
    }

    [GeneratedRegex(@"^\| `(?<cell>[^`]+)`", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FirstCell { get; }

    private static string Section(string title) =>
        Readme.Split("\n## ").Single(s => s.StartsWith($"{title}\n", StringComparison.Ordinal));

    private static List<string> FirstCells(string section) => [.. FirstCell.Matches(section).Select(m => m.Groups["cell"].Value)];
}
