using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>A question that can be put in a situation.</summary>
/// <param name="Row">The question.</param>
/// <param name="Concerns">What changes for the fixes that its fact may be in the way of.</param>
internal sealed record OpenQuestion(QuestionRow Row, ImmutableArray<Concern> Concerns);
