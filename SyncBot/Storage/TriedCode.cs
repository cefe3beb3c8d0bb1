namespace SyncBot.Storage;

/// <summary>What became of a code that somebody tried.</summary>
/// <param name="CaseId">The id of the case it opens, or null.</param>
/// <param name="WasLookedUp">Whether it was looked up at all, or there were too many wrong ones before.</param>
public sealed record TriedCode(string? CaseId, bool WasLookedUp);
