namespace SyncBot.Storage;

/// <summary>What was said last in a conversation.</summary>
/// <param name="Number">Its number.</param>
/// <param name="At">When it was kept.</param>
public sealed record LastSaid(long Number, DateTimeOffset At);
