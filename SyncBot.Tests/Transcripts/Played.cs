namespace SyncBot.Tests.Transcripts;

/// <summary>A conversation as it went on one channel.</summary>
/// <param name="Text">All of it, to be read.</param>
/// <param name="Turns">Its turns, in order.</param>
internal sealed record Played(string Text, IReadOnlyList<PlayedTurn> Turns);
