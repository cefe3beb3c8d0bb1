namespace SyncBot.Storage;

/// <summary>An activity of a conversation.</summary>
/// <param name="Number">Its place in the conversation, from 1.</param>
/// <param name="At">When it was kept: later by a millisecond at least than the one before, so that sorting by time keeps the order.</param>
/// <param name="Json">The activity, without its timestamp.</param>
public sealed record KeptActivity(long Number, DateTimeOffset At, string Json);
