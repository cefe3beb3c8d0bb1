namespace SyncBot.Limits;

/// <summary>Something happened more often than it may.</summary>
/// <param name="Reason">What, in one sentence.</param>
/// <param name="Wait">After which time it may happen again.</param>
internal sealed record TooMany(string Reason, TimeSpan Wait);
