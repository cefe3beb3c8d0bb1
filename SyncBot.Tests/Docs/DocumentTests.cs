using System.Text.RegularExpressions;

namespace SyncBot.Tests.Docs;

/// <summary>The documents are whole: fences are closed, pictures can be drawn, links lead somewhere.</summary>
public sealed partial class DocumentTests
{
    private const string Fence = "```";

    private static readonly string[] Kinds = ["flowchart", "sequenceDiagram", "stateDiagram-v2"];

    /// <summary>README.md and everything in docs/, as paths from the root.</summary>
    public static TheoryData<string> Documents =>
    [
        "README.md",
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_block_is_closed_and_every_picture_is_of_a_known_kind(string document)
    {
        string? opened = null;
        var lines = Repository.Read(document).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal)) continue;
            var label = lines[i][Fence.Length..].Trim();
            if (opened is not null) Assert.True(label.Length == 0, $"line {i + 1}: a block begins inside another");
            if (opened is null && label == "mermaid") Assert.Contains(lines[i + 1].Split(' ')[0], Kinds);
            opened = opened is null ? label : null;
        }

        Assert.Null(opened);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Brackets_of_pictures_are_balanced_and_no_sentence_is_cut_off(string document)
    {
        foreach (Match picture in Picture.Matches(Repository.Read(document)))
        {
            var drawn = Quoted.Replace(picture.Groups["drawn"].Value, "");
            Assert.DoesNotContain(';', drawn); // ends a statement in the middle of a sentence
            Assert.Equal(drawn.Count(c => c == '['), drawn.Count(c => c == ']'));
            Assert.Equal(drawn.Count(c => c == '('), drawn.Count(c => c == ')'));
            Assert.Equal(drawn.Count(c => c == '{'), drawn.Count(c => c == '}'));
            Assert.Equal(Block.Count(drawn), End.Count(drawn));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_to_a_file(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, document))!;
        var targets = Link.Matches(Repository.Read(document)).Select(m => m.Groups["target"].Value).Where(t => !t.Contains("://", StringComparison.Ordinal));

        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(folder, target)), $"{target} is missing"));
    }

    [GeneratedRegex("^```mermaid\n(?<drawn>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Picture { get; }

    [GeneratedRegex("\"[^\"\n]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted { get; }

    [GeneratedRegex("^ *(subgraph|alt|opt|loop|critical|rect|par)\\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Block { get; }

    [GeneratedRegex("^ *end$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex End { get; }

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link { get; }
}
