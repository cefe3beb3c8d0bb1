namespace SyncBot.Dialogs.Replies;

/// <summary>A question that people put in between.</summary>
/// <param name="Question">The question as people put it.</param>
/// <param name="Answer">The answer, in one to three sentences.</param>
/// <param name="IsCourtesy">Whether it is only manners, such as thanks, which need no answer beside anything else.</param>
public sealed record FaqText(string Question, string Answer, bool IsCourtesy);
