namespace SyncBot.Storage;

/// <summary>What a turn must know before anything else.</summary>
/// <param name="Answer">What was answered to the activity when it was delivered before; empty if whoever said it is forgotten since, null if it is new.</param>
/// <param name="CaseId">The id of the person's case, or null if they have none.</param>
/// <param name="IsTooSoon">Whether something that was said in the conversation is kept for later, and still to be taken.</param>
public sealed record FirstLook(string? Answer, string? CaseId, bool IsTooSoon);
