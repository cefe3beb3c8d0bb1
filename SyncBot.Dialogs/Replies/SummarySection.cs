using System.Collections.Immutable;

namespace SyncBot.Dialogs.Replies;

/// <summary>A heading of a summary with its lines.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Lines">The lines.</param>
public sealed record SummarySection(string Heading, ImmutableArray<string> Lines);
