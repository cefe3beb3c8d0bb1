namespace SyncBot.Dialogs.Replies;

/// <summary>What is said when a person is brought in.</summary>
/// <param name="Title">A few words.</param>
/// <param name="Say">Why a person, and what to expect.</param>
public sealed record HandOffText(string Title, string Say);
