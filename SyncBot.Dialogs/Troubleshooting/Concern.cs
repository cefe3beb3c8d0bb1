namespace SyncBot.Dialogs.Troubleshooting;

/// <summary>What a fix promises before and after an answer says that a fact is out of its way.</summary>
/// <param name="Fix">The fix.</param>
/// <param name="Before">As things stand.</param>
/// <param name="After">Once the answer is known and leaves the fix open.</param>
internal sealed record Concern(FixRow Fix, Promise Before, Promise After);
