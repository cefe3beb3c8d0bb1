using SyncBot.Dialogs.Troubleshooting;

namespace SyncBot.Dialogs.Dialogs;

/// <summary>What became of a time at which to ask.</summary>
/// <param name="Case">The case with the check-in as it now stands.</param>
/// <param name="Note">What is to be said about it besides the time; one of <see cref="Replies.Line"/>, or null if nothing is.</param>
internal sealed record Arranged(Case Case, string? Note);
