namespace SyncBot.Storage;

/// <summary>An activity that its channel was told is taken, before its turn was.</summary>
/// <param name="Key">What identifies it, the same each time it is delivered.</param>
/// <param name="Conversation">The conversation's key: of the same conversation the earlier goes first.</param>
/// <param name="Carrier">The name of who takes the answer to the channel.</param>
/// <param name="Activity">The activity as JSON.</param>
public sealed record KeptTurn(string Key, string Conversation, string Carrier, string Activity);
