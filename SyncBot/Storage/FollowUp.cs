namespace SyncBot.Storage;

/// <summary>A turn that the bot is to begin by itself. A case has at most one.</summary>
/// <param name="CaseId">The case that it is about.</param>
/// <param name="Person">The key of the person who is asked.</param>
/// <param name="Conversation">The key of the conversation in which they are asked.</param>
/// <param name="Due">When.</param>
/// <param name="Address">How they are reached, as JSON.</param>
public sealed record FollowUp(string CaseId, string Person, string Conversation, DateTimeOffset Due, string Address);
