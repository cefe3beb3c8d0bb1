namespace SyncBot.Storage;

/// <summary>What a turn adds to a conversation that is kept.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Activities">The activities in order, as JSON without a timestamp.</param>
public sealed record ConversationLog(string Conversation, IReadOnlyList<string> Activities);
