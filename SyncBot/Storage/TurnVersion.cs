namespace SyncBot.Storage;

/// <summary>Which state a turn has loaded, so that it is never saved over what another turn has saved since.</summary>
/// <param name="Conversation">The version of the conversation's state, or null if there was none.</param>
/// <param name="Case">The version of the case, or null if there was none.</param>
public sealed record TurnVersion(long? Conversation, long? Case);
