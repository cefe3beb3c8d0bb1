using System.Collections.Immutable;

namespace SyncBot.Dialogs.Understanding;

/// <summary>Words of which times are made.</summary>
/// <param name="Words">The words.</param>
/// <param name="Kind">What sort of word it is: one of <see cref="TimeWords.Kinds"/>.</param>
/// <param name="Value">Which of that sort, as the knowledge writes it: <c>tomorrow</c>, <c>08:00</c>, <c>30</c>.</param>
public sealed record TimeTerm(ImmutableArray<string> Words, string Kind, string Value);
