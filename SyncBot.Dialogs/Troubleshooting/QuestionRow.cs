using System.Collections.Immutable;

namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>A question as the look-ahead reads it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answers">What follows from each answer, in the order of the fact's values.</param>
/// <param name="Concerns">The fixes that its fact may be in the way of.</param>
internal sealed record QuestionRow(Question Question, ImmutableArray<AnswerRow> Answers, ImmutableArray<FixRow> Concerns);
