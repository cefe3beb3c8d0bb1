namespace SyncBot.Storage;

/// <summary>An activity that waits in the store to be sent.</summary>
/// <param name="Id">Its number: a lower one of the same conversation goes first.</param>
/// <param name="Conversation">The conversation's key.</param>
/// <param name="What">What is to be sent.</param>
/// <param name="Attempts">How often it has failed.</param>
/// <param name="Due">When it may be tried next by who has not saved it.</param>
public sealed record WaitingSend(long Id, string Conversation, Send What, int Attempts, DateTimeOffset Due);
