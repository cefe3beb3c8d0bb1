namespace SyncBot.Storage;

/// <summary>A follow-up that is due and was given to one node.</summary>
/// <param name="What">The follow-up.</param>
/// <param name="Attempts">How often it was put off.</param>
/// <param name="Until">Until when no other node is given it.</param>
public sealed record ClaimedFollowUp(FollowUp What, int Attempts, DateTimeOffset Until);
