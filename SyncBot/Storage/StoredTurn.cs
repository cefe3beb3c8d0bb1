namespace SyncBot.Storage;

/// <summary>What is kept for a conversation and the person in it.</summary>
/// <param name="DialogState">The dialog stack as JSON, or null before the first turn.</param>
/// <param name="Case">The person's case as JSON, or null if they have none.</param>
public sealed record StoredTurn(string? DialogState, string? Case);
