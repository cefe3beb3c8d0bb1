namespace SyncBot.Dialogs.Replies;

/// <summary>The words for a cause, or for a form that it takes.</summary>
/// <param name="Name">As it stands in "The likeliest cause is …".</param>
/// <param name="Explain">One or two sentences on how it pauses the sync.</param>
public sealed record CauseText(string Name, string Explain);
