using System.Text.RegularExpressions;

namespace SyncBot.Tests.Knowledge;

/// <summary>A text of the knowledge.</summary>
/// <param name="Place">Where it stands, as <c>fixes.sync-now.why</c>.</param>
/// <param name="Words">What is said.</param>
internal sealed partial record SpokenText(string Place, string Words)
{
    /// <summary>Its sentences, without the marks of bold type.</summary>
    public IReadOnlyList<string> Sentences => [.. Ends.Split(Words.Replace("**", "", StringComparison.Ordinal)).Where(s => s.Length > 0)];

    /// <summary>What the bot says in its own words: all but what stands on the screen.</summary>
    public string OwnWords => Bold.Replace(Words, "");

    [GeneratedRegex(@"(?<=[.?])\s+|\n", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ends { get; }

    [GeneratedRegex(@"\*\*[^*]*\*\*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bold { get; }
}
