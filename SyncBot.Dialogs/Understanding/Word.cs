namespace SyncBot.Dialogs.Understanding;

/// <summary>A word of a message.</summary>
/// <param name="Text">The word in lower case, without apostrophes and accents.</param>
/// <param name="From">Its first character in <see cref="Message.Plain"/>.</param>
/// <param name="To">The character after its last.</param>
/// <param name="Before">What stands between it and the word before.</param>
public readonly record struct Word(string Text, int From, int To, Pause Before);
