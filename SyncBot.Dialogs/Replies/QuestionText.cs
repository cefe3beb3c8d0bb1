using System.Collections.Frozen;

namespace SyncBot.Dialogs.Replies;

/// <summary>The words for a question.</summary>
/// <param name="Ask">The question.</param>
/// <param name="Why">Why it is put, in one sentence.</param>
/// <param name="How">Where to look for the answer, if that helps.</param>
/// <param name="Answers">A button for each value of the fact it asks for.</param>
public sealed record QuestionText(string Ask, string Why, string? How, FrozenDictionary<string, string> Answers);
