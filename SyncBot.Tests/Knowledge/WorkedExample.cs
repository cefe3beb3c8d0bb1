using System.Text.RegularExpressions;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Tests.Docs;

namespace SyncBot.Tests.Knowledge;

/// <summary>The cause that docs/voice.md adds to the knowledge, exactly as it stands there.</summary>
internal static partial class WorkedExample
{
    private static readonly string Section =
        Repository.Read("docs/voice.md").Split("\n## ").Single(s => s.StartsWith("A cause of your own\n", StringComparison.Ordinal));

    private static readonly Lazy<KnowledgeBase> Read = new(() =>
    {
        using var copy = InACopy();
        return KnowledgeReader.Read(copy.Folder);
    });

    /// <summary>What the person does in its transcript.</summary>
    public static string Script => Block("text");

    /// <summary>The knowledge that ships, and the example.</summary>
    public static KnowledgeBase Knowledge => Read.Value;

    /// <summary>A copy of the knowledge that ships, with the example in a file of its own.</summary>
    public static KnowledgeCopy InACopy()
    {
        var copy = new KnowledgeCopy();
        copy.Write("worked-example.yaml", Block("yaml"));
        return copy;
    }

    private static string Block(string kind) => Blocks.Matches(Section).First(b => b.Groups["kind"].Value == kind).Groups["block"].Value;

    [GeneratedRegex("^```(?<kind>[a-z]+)\n(?<block>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blocks { get; }
}
