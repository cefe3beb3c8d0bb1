namespace SyncBot.Dialogs.Understanding;

/// <summary>A message of which the cause is known.</summary>
/// <param name="Cause">The cause, or <see cref="CauseGuess.Unknown"/> if it names none.</param>
/// <param name="Words">The message, word by word.</param>
public sealed record Example(string Cause, IReadOnlyList<string> Words);
