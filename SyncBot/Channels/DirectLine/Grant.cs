namespace SyncBot.Channels.DirectLine;

/// <summary>What a token allows: one conversation, as one person.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="User">The person's id, which begins with <c>dl_</c>.</param>
internal sealed record Grant(string Conversation, string User);
