namespace SyncBot.Dialogs.Replies;

/// <summary>A question that people put in between.</summary>
/// <param name="Question">The question as people put it.</param>
/// <param name="Answer">The answer, in one to three sentences.</param>
public sealed record FaqText(string Question, string Answer);
