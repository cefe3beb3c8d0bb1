using System.Collections.Immutable;

namespace SyncBot.Dialogs.Replies;

/// <summary>A heading of a summary with its lines.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Lines">The lines.</param>
public sealed record SummarySection(string Heading, ImmutableArray<string> Lines)
{
    /// <summary>Whether the lines are what the person wrote, to be shown as the characters they are.</summary>
    public bool InTheirWords { get; init; }

    /// <summary>The lines as Markdown.</summary>
    public IEnumerable<string> Markdown => InTheirWords ? Lines.Select(LiteralText.InMarkdown) : Lines;
}
