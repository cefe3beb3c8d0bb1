namespace SyncBot.Storage;

/// <summary>An activity that could not be sent, and is kept for an operator to decide on.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Conversation">The conversation's key.</param>
/// <param name="At">When it was given up.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">Why, in one line without what was said.</param>
public sealed record DeadLetter(long Id, string Conversation, DateTimeOffset At, int Attempts, string Reason);
